{{%AUTOESCAPE context="HTML"}}
<div class="container page narrow">
<main id="content">
<section class="card empty">
  {{$icon circle-check 42}}
  <h1>Signalement reçu</h1>
  <p>Votre numéro de reçu : <span class="reference">{{RECEIPT}}</span></p>
  <p>La mairie {{COMMUNE:x-de}} examine votre signalement.{{#HAS_EMAIL}} Vous recevrez sa décision, avec ses raisons, à <strong>{{EMAIL}}</strong>.{{/HAS_EMAIL}}</p>
  <p><a class="button quiet" href="{{BACK}}">Revenir à la page</a></p>
</section>
</main>
</div>
