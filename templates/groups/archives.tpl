{{%AUTOESCAPE context="HTML"}}
<div class="container page narrow">
<main id="content">
<p><a class="button plain" href="/groupes/{{COMMUNE_PATH}}"><svg class="icon" width="20" height="20" aria-hidden="true"><use href="/static/vendor/icons.svg#arrow-left"/></svg> Tous les groupes</a></p>
<h1>Groupes archivés</h1>
<p class="muted">On les lit encore ; on n’y écrit plus.</p>
{{#NONE}}<section class="card empty"><svg class="icon" width="42" height="42" aria-hidden="true"><use href="/static/vendor/icons.svg#archive"/></svg><h2>Aucun groupe archivé</h2></section>{{/NONE}}
{{#GROUP}}
<article class="card group"><h2><a href="{{GROUP_PATH}}">{{TITLE}}</a></h2>
  <p class="pills">{{#PINNED}}<span class="pill"><svg class="icon" width="16" height="16" aria-hidden="true"><use href="/static/vendor/icons.svg#pin"/></svg> Épinglé</span> {{/PINNED}}{{#ON_REQUEST}}<span class="pill">Sur demande</span> {{/ON_REQUEST}}{{#CLOSED}}<span class="pill"><svg class="icon" width="16" height="16" aria-hidden="true"><use href="/static/vendor/icons.svg#lock"/></svg> Fermé</span> {{/CLOSED}}{{#ARCHIVED}}<span class="pill"><svg class="icon" width="16" height="16" aria-hidden="true"><use href="/static/vendor/icons.svg#archive"/></svg> Archivé</span> {{/ARCHIVED}}{{#UNREAD}}<strong class="pill warning">Nouveaux messages</strong>{{/UNREAD}}</p>
  {{#HAS_ABOUT}}<div class="about">{{ABOUT_HTML:none}}</div>{{/HAS_ABOUT}}
  <p class="muted">Créé le <time datetime="{{CREATED_ISO}}">{{CREATED}}</time>{{#HAS_LAST}} · Dernier message : <time datetime="{{LAST_ISO}}">{{LAST}}</time>{{/HAS_LAST}} · {{POSTS}}, {{PEOPLE}}</p>
  <p>{{#ENTER}}<a class="button quiet" href="{{GROUP_PATH}}">Accéder à la discussion<span class="visually-hidden"> « {{TITLE}} »</span></a>{{/ENTER}}{{#LOOK}}<a class="button plain" href="{{GROUP_PATH}}">Voir ce groupe<span class="visually-hidden"> : « {{TITLE}} »</span></a>{{/LOOK}}{{#MAY_ASK}}<a class="button quiet" href="{{GROUP_PATH}}">Demander à participer<span class="visually-hidden"> à « {{TITLE}} »</span></a>{{/MAY_ASK}}{{#ASKED}}<a class="button plain" href="{{GROUP_PATH}}">Votre demande attend la réponse de la mairie</a>{{/ASKED}}</p></article>
{{/GROUP}}
<nav class="pager" aria-label="Pages">
  {{#NOT_FIRST}}<a class="button quiet" href="/groupes/{{COMMUNE_PATH}}/archives"><svg class="icon" width="20" height="20" aria-hidden="true"><use href="/static/vendor/icons.svg#arrow-left"/></svg> Les plus récents</a>{{/NOT_FIRST}}
  {{#HAS_NEXT}}<a class="button quiet" href="/groupes/{{COMMUNE_PATH}}/archives?avant={{NEXT}}">Plus anciens <svg class="icon" width="20" height="20" aria-hidden="true"><use href="/static/vendor/icons.svg#arrow-right"/></svg></a>{{/HAS_NEXT}}
</nav>
</main>
</div>
