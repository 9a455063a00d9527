{{%AUTOESCAPE context="HTML"}}
<dl class="facts">
  {{#HAS_PLACE}}<dt>Où</dt><dd>{{PLACE}}</dd>{{/HAS_PLACE}}
  <dt>Qui l’annonce</dt><dd>{{AUTHORITY}}</dd>
  <dt>Depuis</dt><dd>le <time datetime="{{DATE_ISO}}">{{DATE}}</time></dd>
  {{#ENDED}}<dt>Fin</dt><dd>le <time datetime="{{END_DATE_ISO}}">{{END_DATE}}</time></dd>{{/ENDED}}
</dl>
{{#ENDED}}<p class="lead">{{END_TEXT}}</p>{{/ENDED}}
<h2>{{#RUNNING}}Ce qu’il faut faire{{/RUNNING}}{{#ENDED}}Ce qu’il fallait faire{{/ENDED}}</h2>
<div class="conduct{{#RUNNING}} lead{{/RUNNING}}">{{CONDUCT_HTML:none}}</div>
{{#HAS_LINK}}<p><a href="{{LINK}}" rel="noopener">En savoir plus : {{LINK}}</a></p>{{/HAS_LINK}}
