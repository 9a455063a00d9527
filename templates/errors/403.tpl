{{%AUTOESCAPE context="HTML"}}
<div class="container page narrow">
<main id="content">
<section class="card empty">
  <svg class="icon" width="42" height="42" aria-hidden="true"><use href="/static/vendor/icons.svg#circle-alert"/></svg>
  <p class="error-code">Erreur 403</p>
  <h1>Cette page ne vous est pas ouverte</h1>
  <p>Elle est réservée aux citoyens de la commune dont l’inscription est validée par la mairie. Si vous venez de vous inscrire, la mairie doit encore vous accepter.</p>
  {{#HAS_TOWN}}<p><a class="button" href="/mairie/{{COMMUNE_PATH}}/ma-demande">Voir où en est ma demande</a></p>{{/HAS_TOWN}}
  <p><a class="button quiet" href="/">Revenir à l’accueil</a></p>
</section>
</main>
</div>
