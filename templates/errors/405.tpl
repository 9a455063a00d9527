{{%AUTOESCAPE context="HTML"}}
<div class="container page narrow">
<main id="content">
<section class="card empty">
  <svg class="icon" width="42" height="42" aria-hidden="true"><use href="/static/vendor/icons.svg#circle-alert"/></svg>
  <p class="error-code">Erreur 405</p>
  <h1>Cette adresse ne s’ouvre pas ainsi</h1>
  <p>Revenez à la page précédente et utilisez le bouton du formulaire.</p>
  <p><a class="button quiet" href="/">Revenir à l’accueil</a></p>
</section>
</main>
</div>
