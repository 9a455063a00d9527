{{%AUTOESCAPE context="HTML"}}
<nav class="tabs" aria-label="Rubriques {{COMMUNE:x-de}}">
  <div class="container">
    <ul>
      <li><a href="/fil/{{COMMUNE_PATH}}"{{#AT_FIL}} aria-current="page"{{/AT_FIL}}>{{$icon newspaper}} Le fil</a></li>
      <li><a href="/commune/{{COMMUNE_PATH}}"{{#AT_COMMUNE}} aria-current="page"{{/AT_COMMUNE}}>{{$icon landmark}} La commune</a></li>
      <li><a href="/groupes/{{COMMUNE_PATH}}"{{#AT_GROUPES}} aria-current="page"{{/AT_GROUPES}}>{{$icon users}} Groupes</a></li>
      <li><a href="/alertes/{{COMMUNE_PATH}}"{{#AT_ALERTES}} aria-current="page"{{/AT_ALERTES}}>{{$icon triangle-alert}} Alertes</a></li>
      <li><a href="/direct/{{COMMUNE_PATH}}"{{#AT_DIRECT}} aria-current="page"{{/AT_DIRECT}}>{{$icon messages-square}} Direct</a></li>
      {{#WRITABLE}}<li><a href="/messagerie/nouveau?mairie={{COMMUNE_CODE}}"{{#AT_MESSAGERIE}} aria-current="page"{{/AT_MESSAGERIE}}>{{$icon mail}} Écrire au maire</a></li>{{/WRITABLE}}
      {{#ANSWERER}}<li><a href="/messagerie/{{COMMUNE_PATH}}"{{#AT_MESSAGERIE}} aria-current="page"{{/AT_MESSAGERIE}}>{{$icon mail}} Messages</a></li>{{/ANSWERER}}
      {{#TEAM}}<li><a href="/mairie/{{COMMUNE_PATH}}"{{#AT_MAIRIE}} aria-current="page"{{/AT_MAIRIE}}>{{$icon key-round}} La mairie</a></li>{{/TEAM}}
    </ul>
  </div>
</nav>
