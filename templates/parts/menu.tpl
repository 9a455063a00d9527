{{%AUTOESCAPE context="HTML"}}
{{! One line for each section: the bar over a page (BAR) and the page « Toutes les rubriques » (TILES) show the same. }}
<li><a href="/fil/{{COMMUNE_PATH}}"{{#AT_FIL}} aria-current="page"{{/AT_FIL}}>
  <span class="medal">{{$icon newspaper}}</span><span><strong>Le fil</strong> <small>Les nouvelles de la mairie</small></span> {{#NEW_PUBLICATION}}<span class="fresh">{{COUNT}}<span> à lire</span></span>{{/NEW_PUBLICATION}}</a></li>
{{#OPEN}}
<li><a href="/alertes/{{COMMUNE_PATH}}"{{#AT_ALERTES}} aria-current="page"{{/AT_ALERTES}}>
  <span class="medal alarm">{{$icon triangle-alert}}</span><span><strong>Alertes</strong> <small>Ce qui presse, et ce qu’il faut faire</small></span> {{#NEW_ALERT}}<span class="fresh">{{COUNT}}<span> à lire</span></span>{{/NEW_ALERT}}</a></li>
{{#TILES}}<li class="head"><h2>Participer</h2></li>{{/TILES}}
{{#SIGNED_IN}}<li><a href="/messagerie"{{#AT_MESSAGERIE}} aria-current="page"{{/AT_MESSAGERIE}}>
  <span class="medal">{{$icon mail}}</span><span><strong>Messagerie</strong> <small>Écrire à la mairie, lire sa réponse</small></span> {{#NEW_LETTER}}<span class="fresh">{{COUNT}}<span> à lire</span></span>{{/NEW_LETTER}}</a></li>{{/SIGNED_IN}}
{{#SIGNED_OUT}}<li><a href="/messagerie/nouveau?mairie={{COMMUNE_CODE}}"{{#AT_MESSAGERIE}} aria-current="page"{{/AT_MESSAGERIE}}>
  <span class="medal">{{$icon mail}}</span><span><strong>Écrire au maire</strong> <small>Un message privé, lu par la mairie seule</small></span></a></li>{{/SIGNED_OUT}}
{{#BAR}}<li class="group" id="participer"><details class="menu" name="menu"><summary{{#AT_GROUPES}} aria-current="true"{{/AT_GROUPES}}{{#AT_DIRECT}} aria-current="true"{{/AT_DIRECT}}>
  {{$icon users}} Participer{{#NEW_POST}} <span class="fresh">{{COUNT}}<span> à lire</span></span>{{/NEW_POST}} {{$icon chevron-down 16}}</summary><ul>{{/BAR}}
<li><a href="/groupes/{{COMMUNE_PATH}}"{{#AT_GROUPES}} aria-current="page"{{/AT_GROUPES}}>
  <span class="medal">{{$icon users}}</span><span><strong>Groupes</strong> <small>Discuter entre habitants, par sujet</small></span> {{#NEW_POST}}<span class="fresh">{{COUNT}}<span> à lire</span></span>{{/NEW_POST}}</a></li>
<li><a href="/direct/{{COMMUNE_PATH}}"{{#AT_DIRECT}} aria-current="page"{{/AT_DIRECT}}>
  <span class="medal">{{$icon messages-square}}</span><span><strong>Direct</strong> <small>Poser ses questions au maire, à une heure dite</small></span></a></li>
{{#BAR}}<li class="all"><a href="/rubriques/{{COMMUNE_PATH}}">Toutes les rubriques {{$icon arrow-right}}</a></li></ul></details></li>{{/BAR}}
{{/OPEN}}
{{#TILES}}<li class="head"><h2>La commune</h2></li>{{/TILES}}
<li><a href="/commune/{{COMMUNE_PATH}}"{{#AT_COMMUNE}} aria-current="page"{{/AT_COMMUNE}}>
  <span class="medal">{{$icon landmark}}</span><span><strong>La commune</strong> <small>Le maire, les chiffres, les liens utiles</small></span></a></li>
{{#TILES}}{{#SIGNED_IN}}<li><a href="/fil"><span class="medal">{{$icon newspaper}}</span><span><strong>Les mairies que je suis</strong> <small>Leurs nouvelles en un seul fil</small></span></a></li>{{/SIGNED_IN}}
{{#TEAM}}<li class="team"><a href="/mairie/{{COMMUNE_PATH}}">
  <span class="medal">{{$icon key-round}}</span><span><strong>La mairie</strong> <small>Le bureau : publier, alerter, ce qui attend</small></span> {{#TO_DO}}<span class="fresh">{{TO_DO_COUNT}} à faire</span>{{/TO_DO}}</a></li>{{/TEAM}}{{/TILES}}
