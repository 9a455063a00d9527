{{%AUTOESCAPE context="HTML"}}
<div class="container page narrow">
<main id="content">
<section class="card empty">
  <svg class="icon" width="42" height="42" aria-hidden="true"><use href="/static/vendor/icons.svg#circle-alert"/></svg>
  <p class="error-code">Erreur 400</p>
  <h1>Cette demande ne peut pas être lue</h1>
  <p>L’adresse ou le formulaire est abîmé. Revenez à la page précédente et recommencez.</p>
  <p><a class="button quiet" href="/">Revenir à l’accueil</a></p>
</section>
</main>
</div>
