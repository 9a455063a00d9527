{{%AUTOESCAPE context="HTML"}}
<div class="container page wide">
<main id="content">
<h1>Décisions de modération</h1>
{{>DESK_MENU}}
<p class="muted">Chaque texte masqué, avec sa raison et la réponse de son auteur. Les <a href="/mairie/{{COMMUNE_PATH}}/moderation">chiffres par raison</a> sont publics, sans aucun nom.</p>
{{#NONE}}
<section class="card empty">{{$icon circle-check 42}}<h2>Aucun texte masqué</h2><p>Les décisions de l’équipe apparaîtront ici.</p></section>
{{/NONE}}
{{#SOME}}
<div class="card"><ul class="queue">
  {{#DECISION}}
  <li>
    <h2>{{#NAMED}}{{WHAT_HTML:none}}{{/NAMED}}{{#UNNAMED}}Contenu{{/UNNAMED}} {{AUTHOR:x-d}}</h2>
    <p><span class="pill danger">{{>REASON}}</span> <small>Masqué le <time datetime="{{DATE_ISO}}">{{DATE}}</time> par {{BY}}</small></p>
    {{#QUOTE}}{{#HAS_PLACE}}<p><small>Écrit le <time datetime="{{WRITTEN_ISO}}">{{WRITTEN}}</time>, sous « {{PLACE}} »</small></p>{{/HAS_PLACE}}{{#HAS_WORDS}}<blockquote class="words">{{WORDS_HTML:none}}</blockquote>{{/HAS_WORDS}}{{/QUOTE}}
    {{#HAS_EXPLANATION}}<div class="words">{{EXPLANATION_HTML:none}}</div>{{/HAS_EXPLANATION}}
    {{#ANSWERED}}<blockquote><p class="muted">Réponse de l’auteur, le <time datetime="{{DATE_ISO}}">{{DATE}}</time> :</p>{{#GONE}}<p class="muted">
      Texte effacé au bout de six mois.</p>{{/GONE}}{{#HAS_ANSWER}}<div class="words">{{ANSWER_HTML:none}}</div>{{/HAS_ANSWER}}</blockquote>{{/ANSWERED}}
    {{#RESTORED}}<p><span class="pill">rétabli</span> <small>le <time datetime="{{SETTLED_ISO}}">{{SETTLED}}</time></small></p>{{#HAS_SETTLEMENT}}<div class="words">{{SETTLEMENT_HTML:none}}</div>{{/HAS_SETTLEMENT}}{{/RESTORED}}
    {{#UPHELD}}<p><span class="pill">maintenu</span> <small>le <time datetime="{{SETTLED_ISO}}">{{SETTLED}}</time></small></p>{{#HAS_SETTLEMENT}}<div class="words">{{SETTLEMENT_HTML:none}}</div>{{/HAS_SETTLEMENT}}{{/UPHELD}}
    <p><a href="/mairie/{{COMMUNE_PATH}}/decisions/{{ID}}">Ouvrir la décision<span class="visually-hidden"> sur le texte {{AUTHOR:x-d}}</span></a></p>
  </li>
  {{/DECISION}}
</ul></div>
{{/SOME}}
<nav class="pager" aria-label="Pages">
  {{#NOT_FIRST}}<a class="button quiet" href="/mairie/{{COMMUNE_PATH}}/decisions">{{$icon arrow-left}} Les plus récentes</a>{{/NOT_FIRST}}
  {{#HAS_NEXT}}<a class="button quiet" href="/mairie/{{COMMUNE_PATH}}/decisions?avant={{NEXT}}">Plus anciennes {{$icon arrow-right}}</a>{{/HAS_NEXT}}
</nav>
</main>
</div>
