{{%AUTOESCAPE context="HTML"}}
<div class="container page narrow">
<main id="content">
<section class="card empty">
  {{$icon triangle-alert 42}}
  <p class="error-code">Erreur 500</p>
  <h1>Une erreur est survenue de notre côté</h1>
  <p>Rien de ce que vous avez fait n’en est la cause. Réessayez dans un instant. Si cela se reproduit, envoyez cette référence à la personne qui gère le site :</p>
  {{#HAS_REFERENCE}}<p><span class="reference">{{REFERENCE}}</span></p>{{/HAS_REFERENCE}}
  <p><a class="button quiet" href="/">Revenir à l’accueil</a></p>
</section>
{{>RESEND}}
</main>
</div>
