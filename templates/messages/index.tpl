{{%AUTOESCAPE context="HTML"}}
<div class="container page narrow">
<main id="content">
<h1>Messagerie</h1>
{{#SERVED}}<div class="notice">{{$icon mail 24}}<div><p><a href="/messagerie/{{TOWN_PATH}}">Messages reçus par la mairie {{TOWN_NAME:x-de}}</a></p></div></div>{{/SERVED}}
<p><a class="button" href="/messagerie/nouveau">{{$icon pencil}} Écrire un nouveau message</a></p>
<nav class="desk-menu" aria-label="Mes messages"><ul>
  <li><a href="/messagerie" aria-current="page">Mes messages</a></li>
  <li><a href="/messagerie/archives">Archives</a></li>
</ul></nav>
<search><form class="search-mail" method="get" action="/messagerie">
  <label for="q">Chercher dans mes messages</label>
  <div><input type="search" id="q" name="q" maxlength="100" value=""><button class="quiet" type="submit">{{$icon search}} Chercher</button></div>
</form></search>
{{#NONE}}<section class="card empty">{{$icon mail 42}}<h2>Aucun message</h2><p>Écrivez à un maire que vous suivez : seuls vous et la mairie lisez ce que vous vous écrivez.</p></section>{{/NONE}}
{{#NO_MORE}}<section class="card empty"><h2>Il n’y a rien de plus ancien</h2></section>{{/NO_MORE}}
{{#SOME}}<div class="card"><ul class="queue letters">{{/SOME}}
  {{#LETTER}}
  <li{{#NEW}} class="new"{{/NEW}}><p>{{#NEW}}<span class="pill warning">Nouveau</span> {{/NEW}}<a
    href="{{PATH}}"><strong>{{#HAS_SUBJECT}}{{SUBJECT}}{{/HAS_SUBJECT}}{{#NO_SUBJECT}}Sans objet{{/NO_SUBJECT}}</strong></a>{{#OFFICIAL}} <span
    class="pill">demande officielle</span>{{/OFFICIAL}}<br>
    <small>Mairie {{TOWN_NAME:x-de}} · dernier message <time datetime="{{DATE_ISO}}" title="{{DATE}}">{{AGO}}</time>{{#CLOSED}} · close par la
      mairie{{/CLOSED}}{{#ANSWERED}} · la mairie a répondu{{/ANSWERED}}{{#WAITS}} · attend une réponse{{#SOME_DAYS}} depuis {{DAYS}}{{/SOME_DAYS}}{{/WAITS}}</small></p></li>
  {{/LETTER}}
{{#SOME}}</ul></div>{{/SOME}}
<nav class="pager" aria-label="Pages">
  {{#NOT_FIRST}}<a class="button quiet" href="/messagerie">{{$icon arrow-left}} Les plus récents</a>{{/NOT_FIRST}}
  {{#HAS_NEXT}}<a class="button quiet" href="/messagerie?avant={{NEXT}}">Plus anciens {{$icon arrow-right}}</a>{{/HAS_NEXT}}
</nav>
</main>
</div>
