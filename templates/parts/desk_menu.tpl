{{%AUTOESCAPE context="HTML"}}
<nav class="desk-menu" aria-label="Bureau de la mairie"><ul>
  <li><a href="/mairie/{{COMMUNE_PATH}}"{{#AT_HOME}} aria-current="page"{{/AT_HOME}}>À faire{{#TO_DO}} <span class="badge">{{TO_DO_COUNT}}</span>{{/TO_DO}}</a></li>
  {{#PUBLISHER}}<li><a href="/fil/{{COMMUNE_PATH}}/publier"{{#AT_PUBLISH}} aria-current="page"{{/AT_PUBLISH}}>Publier</a></li>{{/PUBLISHER}}
  {{#ALERTER}}<li><a href="/alertes/{{COMMUNE_PATH}}/nouvelle"{{#AT_ALERTS}} aria-current="page"{{/AT_ALERTS}}>Alerter</a></li>{{/ALERTER}}
  {{#MODERATOR}}<li><a href="/mairie/{{COMMUNE_PATH}}/citoyens"{{#AT_CITIZENS}} aria-current="page"{{/AT_CITIZENS}}>Citoyens</a></li>{{/MODERATOR}}
  {{#MORE}}<li><details class="menu end" name="menu"><summary{{#IN_MORE}} class="here"{{/IN_MORE}}>Plus {{$icon chevron-down 16}}</summary><ul>
    {{#ANSWERER}}<li><a href="/messagerie/{{COMMUNE_PATH}}"{{#AT_MESSAGES}} aria-current="page"{{/AT_MESSAGES}}>{{$icon mail}} Messages</a></li>{{/ANSWERER}}
    {{#PUBLISHER}}<li><a href="/fil/{{COMMUNE_PATH}}/brouillons"{{#AT_DRAFTS}} aria-current="page"{{/AT_DRAFTS}}>{{$icon file-pen}} Brouillons</a></li>{{/PUBLISHER}}
    {{#MODERATOR}}
    <li><a href="/mairie/{{COMMUNE_PATH}}/signalements"{{#AT_FLAGS}} aria-current="page"{{/AT_FLAGS}}>{{$icon flag}} Contenus signalés</a></li>
    <li><a href="/mairie/{{COMMUNE_PATH}}/decisions"{{#AT_DECISIONS}} aria-current="page"{{/AT_DECISIONS}}>{{$icon eye-off}} Décisions</a></li>
    <li><a href="/groupes/{{COMMUNE_PATH}}/demandes"{{#AT_GROUPS}} aria-current="page"{{/AT_GROUPS}}>{{$icon users}} Demandes de groupe</a></li>
    {{/MODERATOR}}
    {{#MAYOR}}<li><a href="/mairie/{{COMMUNE_PATH}}/equipe"{{#AT_TEAM}} aria-current="page"{{/AT_TEAM}}>{{$icon user-plus}} Délégués</a></li>
    <li><a href="/mairie/{{COMMUNE_PATH}}/reglages"{{#AT_SETTINGS}} aria-current="page"{{/AT_SETTINGS}}>{{$icon settings}} Réglages</a></li>
    <li><a href="/mairie/{{COMMUNE_PATH}}/journal"{{#AT_LOG}} aria-current="page"{{/AT_LOG}}>{{$icon history}} Journal</a></li>{{/MAYOR}}
  </ul></details></li>{{/MORE}}
</ul></nav>
{{#FACTOR_SOON}}<p class="notice">La validation en deux étapes vous sera demandée pour alerter à partir du {{FACTOR_BY}}. <a href="/compte/deux-etapes">Activez-la</a> dès maintenant : deux minutes suffisent.</p>{{/FACTOR_SOON}}
