{{%AUTOESCAPE context="HTML"}}
<div class="container page narrow">
<main id="content">
<section class="card empty">
  {{$icon circle-alert 42}}
  <p class="error-code">Erreur 422</p>
  <h1>Le formulaire n’est pas complet</h1>
  <p>Revenez à la page précédente et corrigez les points signalés.</p>
  <p><a class="button quiet" href="/">Revenir à l’accueil</a></p>
</section>
</main>
</div>
