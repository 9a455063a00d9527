{{%AUTOESCAPE context="HTML"}}
<div class="container page narrow">
<main id="content">
<section class="card empty">
  {{$icon circle-alert 42}}
  <p class="error-code">Erreur 403</p>
  {{#FOREIGN}}<h1>Cet envoi ne semble pas venir de notre site</h1>
  <p>Votre navigateur, ou un logiciel qui le protège, indique que le formulaire vient d’ailleurs, ou cache d’où il vient. Rien n’a été enregistré. Si
    vous l’avez rempli ici, envoyez-le à nouveau ; si cette page revient, essayez sans ce logiciel ou avec un autre navigateur.</p>{{/FOREIGN}}
  {{#RIGHT}}<h1>Cette page ne vous est pas ouverte</h1>
  <p>Elle est réservée aux citoyens de la commune dont l’inscription est validée par la mairie. Si vous venez de vous inscrire, la mairie doit encore vous accepter.</p>
  {{#HAS_TOWN}}<p><a class="button" href="/mairie/{{COMMUNE_PATH}}/ma-demande">Voir où en est ma demande</a></p>{{/HAS_TOWN}}{{/RIGHT}}
  <p><a class="button quiet" href="/">Revenir à l’accueil</a></p>
</section>
{{>RESEND}}
</main>
</div>
