{{%AUTOESCAPE context="HTML"}}
<div class="container page narrow">
<main id="content">
<section class="card empty">
  {{#UNKNOWN}}{{$icon search 42}}
  <p class="error-code">Erreur 404</p>
  <h1>Cette page n’existe pas</h1>
  <p>L’adresse est peut-être mal écrite, ou la page a été retirée.{{#NO_TOWN_HERE}} Cherchez votre commune pour repartir du bon endroit.{{/NO_TOWN_HERE}}</p>{{/UNKNOWN}}
  {{#LACKS}}{{$icon key-round 42}}
  <h1>Cette page n’est pas dans votre délégation</h1>
  <p>{{#LACKS_OFFICE}}Elle est réservée au maire.{{/LACKS_OFFICE}}{{!
  }}{{#LACKS_PUBLISH}}Votre délégation ne comprend pas le droit de publier : seul le maire peut l’ajouter.{{/LACKS_PUBLISH}}{{!
  }}{{#LACKS_ANSWER}}Votre délégation ne comprend pas le droit de répondre aux messages : seul le maire peut l’ajouter.{{/LACKS_ANSWER}}{{!
  }}{{#LACKS_MODERATE}}Votre délégation ne comprend pas le droit de valider les inscriptions et de modérer : seul le maire peut l’ajouter.{{/LACKS_MODERATE}}{{!
  }}{{#LACKS_NOTICES}}Votre délégation ne comprend pas le droit d’afficher les actes : seul le maire peut l’ajouter.{{/LACKS_NOTICES}}{{!
  }}{{#LACKS_ALERTS}}Votre délégation ne comprend pas le droit d’alerter : seul le maire peut l’ajouter.{{/LACKS_ALERTS}}{{!
  }}{{#LACKS_REPORTS}}Votre délégation ne comprend pas le droit de suivre les signalements : seul le maire peut l’ajouter.{{/LACKS_REPORTS}}{{!
  }}{{#LACKS_AGENDA}}Votre délégation ne comprend pas le droit de tenir l’agenda : seul le maire peut l’ajouter.{{/LACKS_AGENDA}}</p>{{/LACKS}}
  {{#HAS_TOWN}}<p>{{#LACKS}}<a class="button" href="/mairie/{{COMMUNE_PATH}}">{{$icon arrow-left}} Revenir au bureau de la mairie</a>{{/LACKS}}
    {{#UNKNOWN}}<a class="button" href="/fil/{{COMMUNE_PATH}}">{{$icon arrow-left}} Revenir au fil {{COMMUNE:x-de}}</a>{{/UNKNOWN}}</p>{{/HAS_TOWN}}
  {{#NO_TOWN_HERE}}<p><a class="button" href="/">{{$icon search}} Chercher une commune</a></p>{{/NO_TOWN_HERE}}
</section>
{{>RESEND}}
</main>
</div>
