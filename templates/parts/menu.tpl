{{%AUTOESCAPE context="HTML"}}
<nav class="tabs" aria-label="Rubriques de {{COMMUNE}}">
  <div class="container">
    <ul>
      <li><a href="/fil/{{COMMUNE_PATH}}"{{#AT_FIL}} aria-current="page"{{/AT_FIL}}><svg class="icon" width="20" height="20" aria-hidden="true"><use href="/static/vendor/icons.svg#newspaper"/></svg> Le fil</a></li>
      <li><a href="/commune/{{COMMUNE_PATH}}"{{#AT_COMMUNE}} aria-current="page"{{/AT_COMMUNE}}><svg class="icon" width="20" height="20" aria-hidden="true"><use href="/static/vendor/icons.svg#landmark"/></svg> La commune</a></li>
      <li><a href="/groupes/{{COMMUNE_PATH}}"{{#AT_GROUPES}} aria-current="page"{{/AT_GROUPES}}><svg class="icon" width="20" height="20" aria-hidden="true"><use href="/static/vendor/icons.svg#users"/></svg> Groupes</a></li>
      <li><a href="/alertes/{{COMMUNE_PATH}}"{{#AT_ALERTES}} aria-current="page"{{/AT_ALERTES}}><svg class="icon" width="20" height="20" aria-hidden="true"><use href="/static/vendor/icons.svg#triangle-alert"/></svg> Alertes</a></li>
      <li><a href="/direct/{{COMMUNE_PATH}}"{{#AT_DIRECT}} aria-current="page"{{/AT_DIRECT}}><svg class="icon" width="20" height="20" aria-hidden="true"><use href="/static/vendor/icons.svg#messages-square"/></svg> Direct</a></li>
      {{#WRITABLE}}<li><a href="/messagerie/nouveau?mairie={{COMMUNE_CODE}}"{{#AT_MESSAGERIE}} aria-current="page"{{/AT_MESSAGERIE}}><svg class="icon" width="20" height="20" aria-hidden="true"><use href="/static/vendor/icons.svg#mail"/></svg> Écrire au maire</a></li>{{/WRITABLE}}
      {{#ANSWERER}}<li><a href="/messagerie/{{COMMUNE_PATH}}"{{#AT_MESSAGERIE}} aria-current="page"{{/AT_MESSAGERIE}}><svg class="icon" width="20" height="20" aria-hidden="true"><use href="/static/vendor/icons.svg#mail"/></svg> Messages</a></li>{{/ANSWERER}}
      {{#TEAM}}<li><a href="/mairie/{{COMMUNE_PATH}}"{{#AT_MAIRIE}} aria-current="page"{{/AT_MAIRIE}}><svg class="icon" width="20" height="20" aria-hidden="true"><use href="/static/vendor/icons.svg#key-round"/></svg> La mairie</a></li>{{/TEAM}}
    </ul>
  </div>
</nav>
