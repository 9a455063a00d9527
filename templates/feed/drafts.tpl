{{%AUTOESCAPE context="HTML"}}
<div class="container page narrow">
<main id="content">
{{#NOT_ENDED}}<h1>Brouillons et publications programmées</h1>{{/NOT_ENDED}}{{#ENDED}}<h1>Publications terminées</h1>{{/ENDED}}
{{>DESK_MENU}}
{{#NONE}}
<section class="card empty">{{$icon calendar-clock 42}}<h2>Aucun brouillon</h2><p>Ce que vous gardez pour plus tard se retrouve ici.</p><p><a class="button" href="/fil/{{COMMUNE_PATH}}/publier">{{$icon pencil}} Publier</a></p></section>
{{/NONE}}
{{#NONE_ENDED}}
<section class="card empty">{{$icon calendar-clock 42}}<h2>Rien n’est terminé</h2><p>Les publications qui ont un jour « À retirer le » se retrouvent ici quand il est passé.</p></section>
{{/NONE_ENDED}}
{{#SOME}}
<section class="card">
  <ul class="queue">
    {{#DRAFT}}<li class="split"><p><a href="{{PATH}}"><strong>{{TITLE}}</strong></a><br><small>{{#SCHEDULED}}Programmée pour le <time
      datetime="{{DATE_ISO}}">{{DATE}}</time>{{/SCHEDULED}}{{#UNSCHEDULED}}Brouillon{{/UNSCHEDULED}}{{#IS_OVER}}Terminée
      depuis le <time datetime="{{DATE_ISO}}">{{DATE}}</time> au soir{{/IS_OVER}}</small></p><a class="button quiet" href="{{PATH}}/modifier">Modifier</a></li>{{/DRAFT}}
  </ul>
</section>
{{/SOME}}
<nav class="pager" aria-label="Pages">
  {{#NOT_FIRST}}<a class="button quiet" href="/fil/{{COMMUNE_PATH}}/{{#NOT_ENDED}}brouillons{{/NOT_ENDED}}{{#ENDED}}terminees{{/ENDED}}">{{$icon arrow-left}} Les premiers</a>{{/NOT_FIRST}}
  {{#HAS_NEXT}}<a class="button quiet" href="/fil/{{COMMUNE_PATH}}/{{#NOT_ENDED}}brouillons{{/NOT_ENDED}}{{#ENDED}}terminees{{/ENDED}}?avant={{NEXT}}">Les suivants {{$icon arrow-right}}</a>{{/HAS_NEXT}}
</nav>
<p>{{#NOT_ENDED}}<a class="button plain" href="/fil/{{COMMUNE_PATH}}/terminees">{{$icon history}} Publications terminées</a>{{/NOT_ENDED}}
{{#ENDED}}<a class="button plain" href="/fil/{{COMMUNE_PATH}}/brouillons">{{$icon file-pen}} Brouillons et publications programmées</a>{{/ENDED}}</p>
</main>
</div>
