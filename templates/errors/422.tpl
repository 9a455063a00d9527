{{%AUTOESCAPE context="HTML"}}
<div class="container page narrow">
<main id="content">
<section class="card empty">
  <svg class="icon" width="42" height="42" aria-hidden="true"><use href="/static/vendor/icons.svg#circle-alert"/></svg>
  <p class="error-code">Erreur 422</p>
  <h1>Le formulaire n’est pas complet</h1>
  <p>Revenez à la page précédente et corrigez les points signalés.</p>
  <p><a class="button quiet" href="/">Revenir à l’accueil</a></p>
</section>
</main>
</div>
