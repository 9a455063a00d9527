{{%AUTOESCAPE context="HTML"}}
<div class="container page wide">
<main id="content">
<h1>Messages reçus</h1>
{{>DESK_MENU}}
<nav class="desk-menu" aria-label="Quels messages"><ul>
  <li><a href="/messagerie/{{COMMUNE_PATH}}?etat=attente"{{#AT_WAITING}} aria-current="page"{{/AT_WAITING}}>À répondre</a></li>
  <li><a href="/messagerie/{{COMMUNE_PATH}}?etat=moi"{{#AT_MINE}} aria-current="page"{{/AT_MINE}}>Qui me sont attribués</a></li>
  <li><a href="/messagerie/{{COMMUNE_PATH}}?etat=closes"{{#AT_CLOSED}} aria-current="page"{{/AT_CLOSED}}>Clos</a></li>
  <li><a href="/messagerie/{{COMMUNE_PATH}}?etat=toutes"{{#AT_EVERYTHING}} aria-current="page"{{/AT_EVERYTHING}}>Tous</a></li>
</ul></nav>
{{#NONE}}<section class="card empty">{{$icon circle-check 42}}<h2>{{#AT_WAITING}}Aucun message n’attend de réponse{{/AT_WAITING}}{{#AT_MINE}}Aucun
  message ne vous est attribué{{/AT_MINE}}{{#AT_CLOSED}}Rien n’est clos{{/AT_CLOSED}}{{#AT_EVERYTHING}}Aucun message{{/AT_EVERYTHING}}</h2><p>Ce que
  les habitants écrivent à la mairie arrive ici.</p></section>{{/NONE}}
{{#SOME}}<div class="card"><ul class="queue letters">{{/SOME}}
  {{#LETTER}}
  <li{{#NEW}} class="new"{{/NEW}}><p>{{#NEW}}<span class="pill warning">Non lu</span> {{/NEW}}<a
    href="{{PATH}}"><strong>{{#HAS_SUBJECT}}{{SUBJECT}}{{/HAS_SUBJECT}}{{#NO_SUBJECT}}Sans objet{{/NO_SUBJECT}}</strong></a>{{#OFFICIAL}} <span
    class="pill">demande officielle</span>{{/OFFICIAL}}{{#CLOSED}} <span class="pill">close</span>{{/CLOSED}}{{#WAITS}} <span
    class="pill {{TONE}}">attend une réponse {{#SOME_DAYS}}depuis {{DAYS}}{{/SOME_DAYS}}{{#SHORT_WAIT}}depuis moins d’un jour{{/SHORT_WAIT}}</span>{{/WAITS}}<br>
    <small>{{NAME}} · dernier message <time datetime="{{DATE_ISO}}" title="{{DATE}}">{{AGO}}</time>{{#HAS_ASSIGNED}} · suivi par {{ASSIGNED}}{{/HAS_ASSIGNED}}{{#WAS_SEEN}} · lu par {{SEEN}}{{/WAS_SEEN}}</small></p></li>
  {{/LETTER}}
{{#SOME}}</ul></div>{{/SOME}}
<nav class="pager" aria-label="Pages">
  {{#NOT_FIRST}}<a class="button quiet" href="/messagerie/{{COMMUNE_PATH}}?etat={{STATE}}">{{$icon arrow-left}} Revenir au début</a>{{/NOT_FIRST}}
  {{#HAS_NEXT}}<a class="button quiet" href="/messagerie/{{COMMUNE_PATH}}?etat={{STATE}}&amp;avant={{NEXT}}">Suite {{$icon arrow-right}}</a>{{/HAS_NEXT}}
</nav>
<p><a class="button plain" href="/messagerie/{{COMMUNE_PATH}}/reponses-types">Réponses types</a></p>
</main>
</div>
