{{%AUTOESCAPE context="HTML"}}
<div class="container page wide">
<main id="content">
<h1>Tous les signalements d’un contenu</h1>
{{>DESK_MENU}}
<p><a href="/mairie/{{COMMUNE_PATH}}/signalements">{{$icon arrow-left}} Tous les contenus signalés</a></p>
<div class="card">{{>OBJECT}}</div>
<nav class="pager" aria-label="Pages">
  {{#NOT_FIRST}}<a class="button quiet" href="/mairie/{{COMMUNE_PATH}}/signalements/{{FIRST}}">{{$icon arrow-left}} Les plus anciens</a>{{/NOT_FIRST}}
  {{#HAS_NEXT}}<a class="button quiet" href="/mairie/{{COMMUNE_PATH}}/signalements/{{FIRST}}?apres={{NEXT}}">Les suivants {{$icon arrow-right}}</a>{{/HAS_NEXT}}
</nav>
</main>
</div>
