{{%AUTOESCAPE context="HTML"}}
<div class="container page wide">
<main id="content">
<h1>Journal</h1>
{{>DESK_MENU}}
<p class="muted">Qui a fait quoi au nom de la mairie, le plus récent d’abord. Personne ne peut modifier ce journal.</p>
{{#NONE}}<section class="card empty"><h2>Rien pour le moment</h2><p>Les actes de l’équipe apparaîtront ici.</p></section>{{/NONE}}
{{#SOME}}
<div class="card"><ul class="queue">
  {{#ACT}}
  <li><p><strong>{{#BY_MEMBER}}{{NAME}}{{/BY_MEMBER}}{{#BY_OPERATOR}}L’hébergeur du site{{/BY_OPERATOR}}</strong> {{WORDS}}{{#ABOUT}} {{PERSON}}{{/ABOUT}}{{#HAS_MOTIVE}} : {{MOTIVE}}{{/HAS_MOTIVE}}<br>
    <small><time datetime="{{DATE_ISO}}">{{DATE}}</time> · référence {{CODE}}{{#HAS_OBJECT}} {{OBJECT}}{{/HAS_OBJECT}}</small></p></li>
  {{/ACT}}
</ul></div>
{{/SOME}}
<nav class="pager" aria-label="Pages">
  {{#NOT_FIRST}}<a class="button quiet" href="/mairie/{{COMMUNE_PATH}}/journal">{{$icon arrow-left}} Les plus récents</a>{{/NOT_FIRST}}
  {{#HAS_NEXT}}<a class="button quiet" href="/mairie/{{COMMUNE_PATH}}/journal?avant={{NEXT}}">Plus anciens {{$icon arrow-right}}</a>{{/HAS_NEXT}}
</nav>
</main>
</div>
