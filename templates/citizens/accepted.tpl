{{%AUTOESCAPE context="HTML"}}
<div class="container page wide">
<main id="content">
<h1>Les citoyens de {{COMMUNE}}</h1>
{{>DESK_MENU}}
<form class="card" method="get" action="/mairie/{{COMMUNE_PATH}}/citoyens/acceptes">
  <div class="field"><label for="q">Nom</label><span class="hint" id="q-hint">Le début du nom suffit, avec ou sans accents. Le prénom seul ne suffit pas.</span><input id="q" name="q" type="search" maxlength="100" autocomplete="off" value="{{QUERY}}" aria-describedby="q-hint"></div>
  <div class="actions"><button type="submit"><svg class="icon" width="20" height="20" aria-hidden="true"><use href="/static/vendor/icons.svg#search"/></svg> Chercher</button><a class="button plain" href="/mairie/{{COMMUNE_PATH}}/citoyens">Inscriptions à valider</a></div>
</form>
{{#NOBODY}}<p>Aucun citoyen pour le moment.</p>{{/NOBODY}}
{{#NOT_FOUND}}<p role="status">Aucun citoyen dont le nom commence par « {{QUERY}} ».</p>{{/NOT_FOUND}}
{{#SOME}}
<div class="card"><ul class="queue">
  {{#CITIZEN}}<li class="split"><p><strong>{{NAME}}</strong><br><small>Depuis le <time datetime="{{DATE_ISO}}">{{DATE}}</time></small></p><a class="button plain danger" href="/mairie/{{COMMUNE_PATH}}/citoyens/{{ID}}/retirer">Retirer…<span class="visually-hidden"> {{NAME}}</span></a></li>{{/CITIZEN}}
</ul></div>
{{/SOME}}
<nav class="pager" aria-label="Pages">
  {{#NOT_FIRST}}<a class="button quiet" href="/mairie/{{COMMUNE_PATH}}/citoyens/acceptes?q={{ENCODED_QUERY}}"><svg class="icon" width="20" height="20" aria-hidden="true"><use href="/static/vendor/icons.svg#arrow-left"/></svg> Début de la liste</a>{{/NOT_FIRST}}
  {{#HAS_NEXT}}<a class="button quiet" href="/mairie/{{COMMUNE_PATH}}/citoyens/acceptes?q={{ENCODED_QUERY}}&amp;apres={{NEXT}}">La suite <svg class="icon" width="20" height="20" aria-hidden="true"><use href="/static/vendor/icons.svg#arrow-right"/></svg></a>{{/HAS_NEXT}}
</nav>
</main>
</div>
