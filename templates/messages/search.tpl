{{%AUTOESCAPE context="HTML"}}
<div class="container page narrow">
<main id="content">
<h1>Chercher dans mes messages</h1>
<nav class="desk-menu" aria-label="Mes messages"><ul>
  <li><a href="/messagerie">Mes messages</a></li>
  <li><a href="/messagerie/archives">Archives</a></li>
</ul></nav>
<search><form class="search-mail" method="get" action="/messagerie">
  <label for="q">Chercher dans mes messages</label>
  <div><input type="search" id="q" name="q" maxlength="100" value="{{WORDS}}"><button class="quiet" type="submit">{{$icon search}} Chercher</button></div>
</form></search>
{{#TOO_LONG}}<p class="error-text" role="alert">Votre recherche dépasse 100 caractères : gardez les mots les plus importants.</p>{{/TOO_LONG}}
{{#NEWEST_ONLY}}<p class="muted">Dans une conversation de plus de 500 messages, la recherche porte sur les 500 plus récents.</p>{{/NEWEST_ONLY}}
{{#NONE}}<section class="card empty">{{$icon search 42}}<h2>Rien ne contient « {{WORDS}} »</h2><p>La recherche porte sur les objets et les textes de vos conversations, archives comprises. Essayez avec moins de mots.</p></section>{{/NONE}}
{{#NO_MORE}}<section class="card empty"><h2>Rien d’autre jusqu’ici</h2></section>{{/NO_MORE}}
{{#SOME}}<div class="card"><ul class="queue letters">{{/SOME}}
  {{#LETTER}}
  <li{{#NEW}} class="new"{{/NEW}}><p>{{#NEW}}<span class="pill warning">Nouveau</span> {{/NEW}}<a
    href="{{PATH}}"><strong>{{#HAS_SUBJECT}}{{SUBJECT}}{{/HAS_SUBJECT}}{{#NO_SUBJECT}}Sans objet{{/NO_SUBJECT}}</strong></a>{{#OFFICIAL}} <span
    class="pill">demande officielle</span>{{/OFFICIAL}}{{#PUT_AWAY}} <span class="pill">archivée</span>{{/PUT_AWAY}}<br>
    {{#HAS_EXCERPT}}<span class="words">{{EXCERPT}}</span><br>{{/HAS_EXCERPT}}<small>Mairie {{TOWN_NAME:x-de}} · dernier message <time
      datetime="{{DATE_ISO}}" title="{{DATE}}">{{AGO}}</time>{{#CLOSED}} · close par la mairie{{/CLOSED}}{{#ANSWERED}} · la mairie a
      répondu{{/ANSWERED}}{{#WAITS}} · attend une réponse{{#SOME_DAYS}} depuis {{DAYS}}{{/SOME_DAYS}}{{/WAITS}}</small></p></li>
  {{/LETTER}}
{{#SOME}}</ul></div>{{/SOME}}
<nav class="pager" aria-label="Pages">
  {{#NOT_FIRST}}<a class="button quiet" href="/messagerie?q={{WORDS}}">{{$icon arrow-left}} Les plus récents</a>{{/NOT_FIRST}}
  {{#HAS_NEXT}}<a class="button quiet" href="/messagerie?q={{WORDS}}&amp;avant={{NEXT}}">Plus anciens {{$icon arrow-right}}</a>{{/HAS_NEXT}}
</nav>
</main>
</div>
