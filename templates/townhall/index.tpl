{{%AUTOESCAPE context="HTML"}}
<div class="container page wide">
<main id="content">
<h1>Bureau de la mairie</h1>
{{>DESK_MENU}}
{{#LONG_WAIT}}<div class="notice warning"><svg class="icon" width="24" height="24" aria-hidden="true"><use href="/static/vendor/icons.svg#circle-alert"/></svg><div><p>Une inscription attend depuis {{LONGEST}}. <a href="/mairie/{{COMMUNE_PATH}}/citoyens">Répondez d’abord à celle-ci</a> : sans réponse, on perd confiance.</p></div></div>{{/LONG_WAIT}}
<ul class="counts">
  {{#WAITING_LINK}}<li><a href="/mairie/{{COMMUNE_PATH}}/citoyens"><strong>{{#MANY}}plus de {{/MANY}}{{COUNT}}</strong> {{#ONE}}inscription à valider{{/ONE}}{{#SEVERAL}}inscriptions à valider{{/SEVERAL}}</a></li>{{/WAITING_LINK}}
  {{#WAITING}}<li><div><strong>{{#MANY}}plus de {{/MANY}}{{COUNT}}</strong> {{#ONE}}inscription à valider{{/ONE}}{{#SEVERAL}}inscriptions à valider{{/SEVERAL}}</div></li>{{/WAITING}}
  {{#LETTERS_LINK}}<li{{#SOME}} class="due"{{/SOME}}><a href="/messagerie/{{COMMUNE_PATH}}"><strong>{{#MANY}}plus de {{/MANY}}{{COUNT}}</strong> {{#ONE}}message sans réponse{{/ONE}}{{#SEVERAL}}messages sans réponse{{/SEVERAL}}</a></li>{{/LETTERS_LINK}}
  {{#FLAGS_LINK}}<li{{#SOME}} class="due"{{/SOME}}><a href="/mairie/{{COMMUNE_PATH}}/signalements"><strong>{{#MANY}}plus de {{/MANY}}{{COUNT}}</strong> {{#ONE}}contenu signalé{{/ONE}}{{#SEVERAL}}contenus signalés{{/SEVERAL}}</a></li>{{/FLAGS_LINK}}
  {{#FLAGS}}<li><div><strong>{{#MANY}}plus de {{/MANY}}{{COUNT}}</strong> {{#ONE}}contenu signalé{{/ONE}}{{#SEVERAL}}contenus signalés{{/SEVERAL}}</div></li>{{/FLAGS}}
  {{#ASKING}}<li{{#SOME}} class="due"{{/SOME}}><a href="/groupes/{{COMMUNE_PATH}}/demandes"><strong>{{#MANY}}plus de {{/MANY}}{{COUNT}}</strong> {{#ONE}}demande pour un groupe{{/ONE}}{{#SEVERAL}}demandes pour des groupes{{/SEVERAL}}</a></li>{{/ASKING}}
  {{#UNPUBLISHED_LINK}}<li><a href="/fil/{{COMMUNE_PATH}}/brouillons"><strong>{{#MANY}}plus de {{/MANY}}{{COUNT}}</strong> {{#ONE}}brouillon ou publication programmée{{/ONE}}{{#SEVERAL}}brouillons et publications programmées{{/SEVERAL}}</a></li>{{/UNPUBLISHED_LINK}}
  {{#UNPUBLISHED}}<li><div><strong>{{#MANY}}plus de {{/MANY}}{{COUNT}}</strong> {{#ONE}}brouillon ou publication programmée{{/ONE}}{{#SEVERAL}}brouillons et publications programmées{{/SEVERAL}}</div></li>{{/UNPUBLISHED}}
</ul>
{{#TO_DO}}
<section class="card"><h2>À faire d’abord</h2>
  <ul class="queue">
    {{#PERSON}}<li class="split"><p><strong>{{NAME}}</strong><br><small>Inscription à valider · {{AGO}}</small></p><a class="button" href="/mairie/{{COMMUNE_PATH}}/citoyens">Répondre<span class="visually-hidden"> à {{NAME}}</span></a></li>{{/PERSON}}
  </ul></section>
{{/TO_DO}}
{{#NOTHING_TO_DO}}<section class="card empty"><svg class="icon" width="42" height="42" aria-hidden="true"><use href="/static/vendor/icons.svg#circle-check"/></svg><h2>Rien n’attend</h2><p>Ni inscription à valider, ni contenu signalé.</p></section>{{/NOTHING_TO_DO}}
<section aria-labelledby="reach"><h2 id="reach">Qui vous lit</h2>
<ul class="counts">
  {{#MEMBERS}}<li><div><strong>{{COUNT}}</strong> {{#ONE}}inscrit dans la commune{{/ONE}}{{#SEVERAL}}inscrits dans la commune{{/SEVERAL}}</div></li>{{/MEMBERS}}
  {{#CITIZENS}}<li><div><strong>{{COUNT}}</strong> {{#ONE}}citoyen validé{{/ONE}}{{#SEVERAL}}citoyens validés{{/SEVERAL}}</div></li>{{/CITIZENS}}
  {{#FOLLOWERS}}<li><div><strong>{{COUNT}}</strong> {{#ONE}}personne suit le maire{{/ONE}}{{#SEVERAL}}personnes suivent le maire{{/SEVERAL}}</div></li>{{/FOLLOWERS}}
</ul></section>
<div class="actions">
{{#MAY_ALERT}}<a class="button quiet" href="/alertes/{{COMMUNE_PATH}}/nouvelle"><svg class="icon" width="20" height="20" aria-hidden="true"><use href="/static/vendor/icons.svg#megaphone"/></svg> Envoyer une alerte</a>{{/MAY_ALERT}}
{{#MAY_PUBLISH}}<a class="button" href="/fil/{{COMMUNE_PATH}}/publier"><svg class="icon" width="20" height="20" aria-hidden="true"><use href="/static/vendor/icons.svg#pencil"/></svg> Écrire une publication</a>{{/MAY_PUBLISH}}
</div>
</main>
</div>
