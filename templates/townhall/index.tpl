{{%AUTOESCAPE context="HTML"}}
<div class="container page wide">
<main id="content">
<h1>Bureau de la mairie</h1>
{{>DESK_MENU}}
{{>FIRST_STEPS}}
{{#LONG_WAIT}}<div class="notice warning">{{$icon circle-alert 24}}<div><p>Une inscription attend depuis {{LONGEST}}. <a
  href="/mairie/{{COMMUNE_PATH}}/citoyens">Répondez d’abord à celle-ci</a> : sans réponse, on perd confiance.</p></div></div>{{/LONG_WAIT}}
<ul class="counts">
  {{#WAITS}}
  {{#LINK}}<li{{#DUE}} class="due"{{/DUE}}><a href="{{ADDRESS}}"><strong>{{#MANY}}plus de {{/MANY}}{{COUNT}}</strong> {{>WORDS}}</a></li>{{/LINK}}
  {{#NO_LINK}}<li><div><strong>{{#MANY}}plus de {{/MANY}}{{COUNT}}</strong> {{>WORDS}}</div></li>{{/NO_LINK}}
  {{/WAITS}}
</ul>
{{#TO_DO}}
<section class="card"><h2>À faire d’abord</h2>
  <ul class="queue">
    {{#PERSON}}<li class="split"><p><strong>{{NAME}}</strong><br><small>Inscription à valider · {{AGO}}</small></p><a class="button" href="/mairie/{{COMMUNE_PATH}}/citoyens">Répondre<span class="visually-hidden"> à {{NAME}}</span></a></li>{{/PERSON}}
  </ul></section>
{{/TO_DO}}
{{#NOTHING_TO_DO}}<section class="card empty">{{$icon circle-check 42}}<h2>Rien n’attend</h2><p>Ni inscription à valider, ni contenu signalé.</p></section>{{/NOTHING_TO_DO}}
<section aria-labelledby="reach"><h2 id="reach">Qui vous lit</h2>
<ul class="counts">
  {{#MEMBERS}}<li><div><strong>{{COUNT}}</strong> {{#ONE}}inscrit dans la commune{{/ONE}}{{#SEVERAL}}inscrits dans la commune{{/SEVERAL}}</div></li>{{/MEMBERS}}
  {{#CITIZENS}}<li><div><strong>{{COUNT}}</strong> {{#ONE}}citoyen validé{{/ONE}}{{#SEVERAL}}citoyens validés{{/SEVERAL}}</div></li>{{/CITIZENS}}
  {{#FOLLOWERS}}<li><div><strong>{{COUNT}}</strong> {{#ONE}}personne suit le maire{{/ONE}}{{#SEVERAL}}personnes suivent le maire{{/SEVERAL}}</div></li>{{/FOLLOWERS}}
</ul></section>
<div class="actions">
{{#MAY_ALERT}}<a class="button quiet" href="/alertes/{{COMMUNE_PATH}}/nouvelle">{{$icon megaphone}} Envoyer une alerte</a>{{/MAY_ALERT}}
{{#MAY_PUBLISH}}<a class="button" href="/fil/{{COMMUNE_PATH}}/publier">{{$icon pencil}} Écrire une publication</a>{{/MAY_PUBLISH}}
</div>
</main>
</div>
