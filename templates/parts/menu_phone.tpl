{{%AUTOESCAPE context="HTML"}}
<nav class="thumb-bar" aria-label="Rubriques principales">
<ul>
<li><a href="/fil/{{COMMUNE_PATH}}"{{#AT_FIL}} aria-current="page"{{/AT_FIL}}>{{$icon newspaper}} Fil</a></li>
{{#OPEN}}
<li><a href="/alertes/{{COMMUNE_PATH}}"{{#AT_ALERTES}} aria-current="page"{{/AT_ALERTES}}>{{$icon triangle-alert}} Alertes{{#NEW_ALERT}} <span class="badge">{{COUNT}}</span>{{/NEW_ALERT}}</a></li>
<li><a href="/groupes/{{COMMUNE_PATH}}"{{#AT_GROUPES}} aria-current="page"{{/AT_GROUPES}}>{{$icon users}} Groupes{{#NEW_POST}} <span class="badge">{{COUNT}}</span>{{/NEW_POST}}</a></li>
{{#SIGNED_IN}}<li><a href="/messagerie"{{#AT_MESSAGERIE}} aria-current="page"{{/AT_MESSAGERIE}}>{{$icon mail}} Messages{{#NEW_LETTER}} <span class="badge">{{COUNT}}</span>{{/NEW_LETTER}}</a></li>{{/SIGNED_IN}}
{{#SIGNED_OUT}}<li><a href="/direct/{{COMMUNE_PATH}}"{{#AT_DIRECT}} aria-current="page"{{/AT_DIRECT}}>{{$icon messages-square}} Direct</a></li>{{/SIGNED_OUT}}
{{/OPEN}}
<li><a href="/rubriques/{{COMMUNE_PATH}}"{{#AT_RUBRIQUES}} aria-current="page"{{/AT_RUBRIQUES}}>{{$icon layout-grid}} Plus</a></li>
</ul>
</nav>
