{{%AUTOESCAPE context="HTML"}}
<div class="container page narrow">
<main id="content">
<h1>Archives de la messagerie</h1>
<nav class="desk-menu" aria-label="Mes messages"><ul>
  <li><a href="/messagerie">Mes messages</a></li>
  <li><a href="/messagerie/archives" aria-current="page">Archives</a></li>
</ul></nav>
<search><form class="search-mail" method="get" action="/messagerie">
  <label for="q">Chercher dans mes messages</label>
  <div><input type="search" id="q" name="q" maxlength="100" value=""><button class="quiet" type="submit">{{$icon search}} Chercher</button></div>
</form></search>
{{#NONE}}<section class="card empty">{{$icon archive 42}}<h2>Rien n’est archivé</h2><p>« Archiver » range une conversation ici sans la supprimer. Une réponse de la mairie la remet dans vos messages.</p></section>{{/NONE}}
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
  {{#NOT_FIRST}}<a class="button quiet" href="/messagerie/archives">{{$icon arrow-left}} Les plus récents</a>{{/NOT_FIRST}}
  {{#HAS_NEXT}}<a class="button quiet" href="/messagerie/archives?avant={{NEXT}}">Plus anciens {{$icon arrow-right}}</a>{{/HAS_NEXT}}
</nav>
</main>
</div>
