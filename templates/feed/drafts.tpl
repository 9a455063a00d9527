{{%AUTOESCAPE context="HTML"}}
<div class="container page narrow">
<main id="content">
<h1>Brouillons et publications programmées</h1>
{{>DESK_MENU}}
{{#NONE}}
<section class="card empty">{{$icon calendar-clock 42}}<h2>Aucun brouillon</h2><p>Ce que vous gardez pour plus tard se retrouve ici.</p><p><a class="button" href="/fil/{{COMMUNE_PATH}}/publier">{{$icon pencil}} Publier</a></p></section>
{{/NONE}}
{{#SOME}}
<section class="card">
  <ul class="queue">
    {{#DRAFT}}<li class="split"><p><a href="{{PATH}}"><strong>{{TITLE}}</strong></a><br><small>{{#SCHEDULED}}Programmée pour le <time
      datetime="{{DATE_ISO}}">{{DATE}}</time>{{/SCHEDULED}}{{#UNSCHEDULED}}Brouillon{{/UNSCHEDULED}}</small></p><a class="button quiet" href="{{PATH}}/modifier">Modifier</a></li>{{/DRAFT}}
  </ul>
</section>
{{/SOME}}
<nav class="pager" aria-label="Pages">
  {{#NOT_FIRST}}<a class="button quiet" href="/fil/{{COMMUNE_PATH}}/brouillons">{{$icon arrow-left}} Les premiers</a>{{/NOT_FIRST}}
  {{#HAS_NEXT}}<a class="button quiet" href="/fil/{{COMMUNE_PATH}}/brouillons?avant={{NEXT}}">Les suivants {{$icon arrow-right}}</a>{{/HAS_NEXT}}
</nav>
</main>
</div>
