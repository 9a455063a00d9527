{{%AUTOESCAPE context="HTML"}}
<div class="container page narrow">
<main id="content">
<section class="card empty">
  {{$icon clock 42}}
  <p class="error-code">Erreur 503</p>
  <h1>Le site est momentanément indisponible</h1>
  <p>Rien n’a été enregistré. Réessayez dans une minute{{#LOST}} : revenez à la page précédente, votre texte y est encore{{/LOST}}. Si cela dure, envoyez cette référence à la personne qui gère le site :</p>
  {{#HAS_REFERENCE}}<p><span class="reference">{{REFERENCE}}</span></p>{{/HAS_REFERENCE}}
  <p><a class="button quiet" href="/">Revenir à l’accueil</a></p>
</section>
{{>RESEND}}
</main>
</div>
