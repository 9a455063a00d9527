{{%AUTOESCAPE context="HTML"}}
<nav class="desk-menu" aria-label="Bureau de la mairie"><ul>
  <li><a href="/mairie/{{COMMUNE_PATH}}"{{#AT_HOME}} aria-current="page"{{/AT_HOME}}>Accueil</a></li>
  {{#ANSWERER}}<li><a href="/messagerie/{{COMMUNE_PATH}}"{{#AT_MESSAGES}} aria-current="page"{{/AT_MESSAGES}}>Messages</a></li>{{/ANSWERER}}
  {{#MODERATOR}}
  <li><a href="/mairie/{{COMMUNE_PATH}}/citoyens"{{#AT_CITIZENS}} aria-current="page"{{/AT_CITIZENS}}>Citoyens</a></li>
  <li><a href="/mairie/{{COMMUNE_PATH}}/signalements"{{#AT_FLAGS}} aria-current="page"{{/AT_FLAGS}}>Contenus signalés</a></li>
  <li><a href="/mairie/{{COMMUNE_PATH}}/decisions"{{#AT_DECISIONS}} aria-current="page"{{/AT_DECISIONS}}>Décisions</a></li>
  <li><a href="/groupes/{{COMMUNE_PATH}}/demandes"{{#AT_GROUPS}} aria-current="page"{{/AT_GROUPS}}>Groupes</a></li>
  {{/MODERATOR}}
  {{#ALERTER}}<li><a href="/alertes/{{COMMUNE_PATH}}/nouvelle"{{#AT_ALERTS}} aria-current="page"{{/AT_ALERTS}}>Alerter</a></li>{{/ALERTER}}
  {{#MAYOR}}<li><a href="/mairie/{{COMMUNE_PATH}}/equipe"{{#AT_TEAM}} aria-current="page"{{/AT_TEAM}}>Délégués</a></li>
  <li><a href="/mairie/{{COMMUNE_PATH}}/reglages"{{#AT_SETTINGS}} aria-current="page"{{/AT_SETTINGS}}>Réglages</a></li>
  <li><a href="/mairie/{{COMMUNE_PATH}}/journal"{{#AT_LOG}} aria-current="page"{{/AT_LOG}}>Journal</a></li>{{/MAYOR}}
</ul></nav>
{{#FACTOR_SOON}}<p class="notice">La validation en deux étapes vous sera demandée pour alerter à partir du {{FACTOR_BY}}. <a href="/compte/deux-etapes">Activez-la</a> dès maintenant : deux minutes suffisent.</p>{{/FACTOR_SOON}}
