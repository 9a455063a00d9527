{{%AUTOESCAPE context="HTML"}}
<div class="container page narrow">
<main id="content">
<p><a class="button plain" href="/groupes/{{COMMUNE_PATH}}">{{$icon arrow-left}} Tous les groupes</a></p>
<h1>Groupes archivés</h1>
<p class="muted">On les lit encore ; on n’y écrit plus.</p>
{{#NONE}}<section class="card empty">{{$icon archive 42}}<h2>Aucun groupe archivé</h2></section>{{/NONE}}
{{#GROUP}}
<article class="card group"><h2><a href="{{GROUP_PATH}}">{{TITLE}}</a></h2>
  <p class="pills">{{#PINNED}}<span class="pill">{{$icon pin 16}} Épinglé</span> {{/PINNED}}{{#ON_REQUEST}}<span class="pill">Sur demande</span>
    {{/ON_REQUEST}}{{#CLOSED}}<span class="pill">{{$icon lock 16}} Fermé</span> {{/CLOSED}}{{#ARCHIVED}}<span class="pill">{{$icon archive 16}}
    Archivé</span> {{/ARCHIVED}}{{#UNREAD}}<strong class="pill warning">Nouveaux messages</strong>{{/UNREAD}}</p>
  {{#HAS_ABOUT}}<div class="about">{{ABOUT_HTML:none}}</div>{{/HAS_ABOUT}}
  <p class="muted">Créé le <time datetime="{{CREATED_ISO}}">{{CREATED}}</time>{{#HAS_LAST}} · Dernier message : <time datetime="{{LAST_ISO}}">{{LAST}}</time>{{/HAS_LAST}} · {{POSTS}}, {{PEOPLE}}</p>
  <p>{{#ENTER}}<a class="button quiet" href="{{GROUP_PATH}}">Accéder à la discussion<span class="visually-hidden">
    « {{TITLE}} »</span></a>{{/ENTER}}{{#LOOK}}<a class="button plain" href="{{GROUP_PATH}}">Voir ce groupe<span class="visually-hidden"> :
    « {{TITLE}} »</span></a>{{/LOOK}}{{#MAY_ASK}}<a class="button quiet" href="{{GROUP_PATH}}">Demander à participer<span class="visually-hidden"> à
    « {{TITLE}} »</span></a>{{/MAY_ASK}}{{#ASKED}}<a class="button plain" href="{{GROUP_PATH}}">Votre demande attend la réponse de la mairie</a>{{/ASKED}}</p></article>
{{/GROUP}}
<nav class="pager" aria-label="Pages">
  {{#NOT_FIRST}}<a class="button quiet" href="/groupes/{{COMMUNE_PATH}}/archives">{{$icon arrow-left}} Les plus récents</a>{{/NOT_FIRST}}
  {{#HAS_NEXT}}<a class="button quiet" href="/groupes/{{COMMUNE_PATH}}/archives?avant={{NEXT}}">Plus anciens {{$icon arrow-right}}</a>{{/HAS_NEXT}}
</nav>
</main>
</div>
