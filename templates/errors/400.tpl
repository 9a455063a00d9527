{{%AUTOESCAPE context="HTML"}}
<div class="container page narrow">
<main id="content">
<section class="card empty">
  {{$icon circle-alert 42}}
  <p class="error-code">Erreur 400</p>
  <h1>Cette demande ne peut pas être lue</h1>
  <p>L’adresse ou le formulaire est abîmé. Revenez à la page précédente et recommencez.</p>
  <p><a class="button quiet" href="/">Revenir à l’accueil</a></p>
</section>
</main>
</div>
