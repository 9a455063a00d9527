{{%AUTOESCAPE context="HTML"}}
<div class="container page">
<main id="content">
<h1>Groupes de discussion</h1>
{{#MAY_ORDER}}<p class="actions"><a class="button" href="/groupes/{{COMMUNE_PATH}}/nouveau">{{$icon plus}} Ouvrir un groupe</a></p>{{/MAY_ORDER}}
{{#ASKING}}<div class="notice warning">{{$icon user-plus 24}}<div><p><a href="/groupes/{{COMMUNE_PATH}}/demandes">{{#MANY}}Plus de {{/MANY}}{{COUNT}}
  {{#ONE}}demande attend{{/ONE}}{{#SEVERAL}}demandes attendent{{/SEVERAL}} votre réponse</a></p></div></div>{{/ASKING}}
{{#NOT_CITIZEN}}<p class="muted">Les titres sont publics. Les messages sont réservés aux citoyens {{COMMUNE:x-de}} dont la mairie a validé l’inscription.</p>{{/NOT_CITIZEN}}
{{#NONE}}<section class="card empty">{{$icon users 42}}<h2>Pas encore de groupe</h2><p>La mairie {{COMMUNE:x-de}} n’a pas encore ouvert de groupe de discussion.</p></section>{{/NONE}}
{{#NO_MORE}}<section class="card empty">{{$icon users 42}}<h2>Il n’y a rien de plus ancien</h2></section>{{/NO_MORE}}
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
  {{#NOT_FIRST}}<a class="button quiet" href="/groupes/{{COMMUNE_PATH}}">{{$icon arrow-left}} Les plus récents</a>{{/NOT_FIRST}}
  {{#HAS_NEXT}}<a class="button quiet" href="/groupes/{{COMMUNE_PATH}}?avant={{NEXT}}">Plus anciens {{$icon arrow-right}}</a>{{/HAS_NEXT}}
</nav>
</main>
<aside class="side" aria-label="Les groupes de la commune">
<section class="card"><h2>{{$icon users}} Comment ça marche</h2>
  <p>Un groupe réunit autour d’un sujet les citoyens {{COMMUNE:x-de}} et la mairie, qui l’ouvre et le modère.</p>
  {{#STRANGER}}<p><a class="button quiet" href="/inscription?commune={{COMMUNE_PATH}}">S’inscrire</a></p>{{/STRANGER}}
  <p class="muted"><a href="/groupes/{{COMMUNE_PATH}}/archives">Groupes archivés</a></p></section>
</aside>
</div>
