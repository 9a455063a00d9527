{{%AUTOESCAPE context="HTML"}}
<div class="container page narrow">
<main id="content">
<h1>Brouillons et publications programmées</h1>
{{#NONE}}
<section class="card empty"><svg class="icon" width="42" height="42" aria-hidden="true"><use href="/static/vendor/icons.svg#calendar-clock"/></svg><h2>Aucun brouillon</h2><p>Ce que vous gardez pour plus tard se retrouve ici.</p><p><a class="button" href="/fil/{{COMMUNE_PATH}}/publier"><svg class="icon" width="20" height="20" aria-hidden="true"><use href="/static/vendor/icons.svg#pencil"/></svg> Publier</a></p></section>
{{/NONE}}
{{#SOME}}
<section class="card">
  <ul class="queue">
    {{#DRAFT}}<li class="split"><p><a href="{{PATH}}"><strong>{{TITLE}}</strong></a><br><small>{{#SCHEDULED}}Programmée pour le <time datetime="{{DATE_ISO}}">{{DATE}}</time>{{/SCHEDULED}}{{#UNSCHEDULED}}Brouillon{{/UNSCHEDULED}}</small></p><a class="button quiet" href="{{PATH}}/modifier">Modifier</a></li>{{/DRAFT}}
  </ul>
</section>
{{/SOME}}
<nav class="pager" aria-label="Pages">
  {{#NOT_FIRST}}<a class="button quiet" href="/fil/{{COMMUNE_PATH}}/brouillons"><svg class="icon" width="20" height="20" aria-hidden="true"><use href="/static/vendor/icons.svg#arrow-left"/></svg> Les premiers</a>{{/NOT_FIRST}}
  {{#HAS_NEXT}}<a class="button quiet" href="/fil/{{COMMUNE_PATH}}/brouillons?avant={{NEXT}}">Les suivants <svg class="icon" width="20" height="20" aria-hidden="true"><use href="/static/vendor/icons.svg#arrow-right"/></svg></a>{{/HAS_NEXT}}
</nav>
</main>
</div>
