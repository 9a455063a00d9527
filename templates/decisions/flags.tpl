{{%AUTOESCAPE context="HTML"}}
<div class="container page wide">
<main id="content">
<h1>Tous les signalements d’un contenu</h1>
{{>DESK_MENU}}
<p><a href="/mairie/{{COMMUNE_PATH}}/signalements"><svg class="icon" width="20" height="20" aria-hidden="true"><use href="/static/vendor/icons.svg#arrow-left"/></svg> Tous les contenus signalés</a></p>
<div class="card">{{>OBJECT}}</div>
<nav class="pager" aria-label="Pages">
  {{#NOT_FIRST}}<a class="button quiet" href="/mairie/{{COMMUNE_PATH}}/signalements/{{FIRST}}"><svg class="icon" width="20" height="20" aria-hidden="true"><use href="/static/vendor/icons.svg#arrow-left"/></svg> Les plus anciens</a>{{/NOT_FIRST}}
  {{#HAS_NEXT}}<a class="button quiet" href="/mairie/{{COMMUNE_PATH}}/signalements/{{FIRST}}?apres={{NEXT}}">Les suivants <svg class="icon" width="20" height="20" aria-hidden="true"><use href="/static/vendor/icons.svg#arrow-right"/></svg></a>{{/HAS_NEXT}}
</nav>
</main>
</div>
