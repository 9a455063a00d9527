{{%AUTOESCAPE context="HTML"}}
<div class="container page narrow">
<main id="content">
<section class="card empty">
  {{$icon circle-alert 42}}
  <p class="error-code">Erreur 405</p>
  <h1>Cette adresse ne s’ouvre pas ainsi</h1>
  <p>Revenez à la page précédente et utilisez le bouton du formulaire.</p>
  <p><a class="button quiet" href="/">Revenir à l’accueil</a></p>
</section>
</main>
</div>
