{{%AUTOESCAPE context="HTML"}}
<div class="container page narrow">
<main id="content">
<section class="card empty">
  {{$icon search 42}}
  <p class="error-code">Erreur 404</p>
  <h1>Cette page n’existe pas</h1>
  <p>L’adresse est peut-être mal écrite, ou la page a été retirée.{{#NO_TOWN_HERE}} Cherchez votre commune pour repartir du bon endroit.{{/NO_TOWN_HERE}}</p>
  {{#DELEGATE}}<p>Si vous cherchiez une page de la mairie, votre délégation ne comprend pas ce droit : seul le maire peut l’ajouter.</p>{{/DELEGATE}}
  {{#HAS_TOWN}}<p><a class="button" href="/fil/{{COMMUNE_PATH}}">{{$icon arrow-left}} Revenir au fil {{COMMUNE:x-de}}</a></p>{{/HAS_TOWN}}
  {{#NO_TOWN_HERE}}<p><a class="button" href="/">{{$icon search}} Chercher une commune</a></p>{{/NO_TOWN_HERE}}
</section>
{{>RESEND}}
</main>
</div>
