{{%AUTOESCAPE context="HTML"}}
<div class="container page narrow">
<main id="content">
<p class="back"><a href="{{PATH}}">{{$icon arrow-left}} {{ROOM_TITLE}}</a></p>
<h1>Les questions</h1>
<p class="muted">D’abord celles qui attendent une réponse, les plus soutenues en premier.</p>
{{>QUESTIONS}}
<nav class="pager" aria-label="Pages">
  {{#NOT_FIRST}}<a class="button quiet" href="{{PATH}}/questions">{{$icon arrow-left}} Les premières</a>{{/NOT_FIRST}}
  {{#HAS_NEXT}}<a class="button quiet" href="{{PATH}}/questions?apres={{NEXT}}">Les suivantes {{$icon arrow-right}}</a>{{/HAS_NEXT}}
</nav>
</main>
</div>
