{{%AUTOESCAPE context="HTML"}}
<div class="container page">
<main id="content">
<p><a class="button plain" href="/groupes/{{COMMUNE_PATH}}">{{$icon arrow-left}} Tous les groupes</a></p>
<h1>{{TITLE}}</h1>
<p class="pills">{{#PINNED}}<span class="pill">{{$icon pin 16}} Épinglé</span> {{/PINNED}}{{#ON_REQUEST}}<span class="pill">Sur demande</span>
  {{/ON_REQUEST}}{{#CLOSED}}<span class="pill">{{$icon lock 16}} Fermé</span> {{/CLOSED}}{{#ARCHIVED}}<span class="pill">{{$icon archive 16}} Archivé</span> {{/ARCHIVED}}</p>
{{#HAS_ABOUT}}<div class="about">{{ABOUT_HTML:none}}</div>{{/HAS_ABOUT}}
<p class="muted">Créé le <time datetime="{{CREATED_ISO}}">{{CREATED}}</time>{{#HAS_LAST}} · Dernier message : <time datetime="{{LAST_ISO}}">{{LAST}}</time>{{/HAS_LAST}} · {{POSTS}}, {{PEOPLE}}</p>
{{>POSTS}}
{{#NO_FORM}}<div class="notice">{{$icon lock 24}}<div><p>{{#CLOSED}}La mairie a fermé cette discussion : on n’y écrit plus.{{/CLOSED}}{{#ARCHIVED}}Ce groupe est archivé : on le lit encore, on n’y écrit plus.{{/ARCHIVED}}</p></div></div>{{/NO_FORM}}
{{#ONLY_READS}}<div class="notice">{{$icon lock 24}}<div><p>Vous lisez ce groupe sans y écrire : votre délégation ne comprend pas le droit de publier au nom du maire, et vous n’êtes pas citoyen {{COMMUNE:x-de}}.</p></div></div>{{/ONLY_READS}}
{{>POST_FORM}}
</main>
<aside class="side" aria-label="Ce groupe">
<section class="card"><h2>{{$icon bell}} Les nouveaux messages</h2>
  {{#FOLLOWING}}<p>Vous suivez ce groupe : ses messages sont dans vos notifications.</p>
  <form method="post" action="{{GROUP_PATH}}/ne-plus-suivre"><button class="quiet" type="submit">{{$icon bell-off}} Ne plus les signaler</button></form>{{/FOLLOWING}}
  {{#NOT_FOLLOWING}}<p>Les messages de ce groupe ne vous sont pas signalés.</p>
  <form method="post" action="{{GROUP_PATH}}/suivre"><button class="quiet" type="submit">{{$icon bell}} Suivre ce groupe</button></form>{{/NOT_FOLLOWING}}
  <p class="muted"><a href="/notifications/reglages">Par e-mail ou sur le site : mes réglages</a></p></section>
<section class="card"><h2>{{$icon users}} Participants</h2>
  <p><a href="{{GROUP_PATH}}/participants">Voir la liste</a></p></section>
{{#TOOLS}}<section class="card"><h2>{{$icon key-round}} Gérer le groupe</h2>
  <div class="actions">
    <a class="button quiet" href="{{GROUP_PATH}}/modifier">{{$icon pencil}} Modifier</a>
    {{#MAY_PIN}}<form method="post" action="{{GROUP_PATH}}/epingler"><button class="quiet" type="submit">{{$icon pin}} Épingler</button></form>{{/MAY_PIN}}
    {{#MAY_UNPIN}}<form method="post" action="{{GROUP_PATH}}/detacher"><button class="quiet" type="submit">{{$icon pin-off}} Ne plus épingler</button></form>{{/MAY_UNPIN}}
    {{#MAY_CLOSE}}<form method="post" action="{{GROUP_PATH}}/fermer"><button class="quiet" type="submit">{{$icon lock}} Fermer</button></form>{{/MAY_CLOSE}}
    {{#MAY_REOPEN}}<form method="post" action="{{GROUP_PATH}}/rouvrir"><button class="quiet" type="submit">{{$icon lock-open}} Rouvrir</button></form>{{/MAY_REOPEN}}
    {{#MAY_ARCHIVE}}<form method="post" action="{{GROUP_PATH}}/archiver"><button class="quiet" type="submit">{{$icon archive}} Archiver</button></form>{{/MAY_ARCHIVE}}
    {{#MAY_RESTORE}}<form method="post" action="{{GROUP_PATH}}/restaurer"><button class="quiet" type="submit">{{$icon archive-restore}} Sortir des archives</button></form>{{/MAY_RESTORE}}
  </div></section>{{/TOOLS}}
</aside>
</div>
