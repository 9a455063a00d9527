{{%AUTOESCAPE context="HTML"}}
<div class="container page wide">
<main id="content">
<h1>Les citoyens {{COMMUNE:x-de}}</h1>
{{>DESK_MENU}}
<form class="card" method="get" action="/mairie/{{COMMUNE_PATH}}/citoyens/acceptes">
  {{$field name="q" type="search" label="Nom" maxlength="100" value="{{QUERY}}" autocomplete="off"
    hint="Le début du nom suffit, avec ou sans accents. Le prénom seul ne suffit pas."}}
  <div class="actions"><button type="submit">{{$icon search}} Chercher</button><a class="button plain" href="/mairie/{{COMMUNE_PATH}}/citoyens">Inscriptions à valider</a></div>
</form>
{{#NOBODY}}<p>Aucun citoyen pour le moment.</p>{{/NOBODY}}
{{#NOT_FOUND}}<p role="status">Aucun citoyen dont le nom commence par « {{QUERY}} ».</p>{{/NOT_FOUND}}
{{#SOME}}
<div class="card"><ul class="queue">
  {{#CITIZEN}}<li class="split"><p><strong>{{NAME}}</strong><br><small>Depuis le <time datetime="{{DATE_ISO}}">{{DATE}}</time></small></p><a
    class="button plain danger" href="/mairie/{{COMMUNE_PATH}}/citoyens/{{ID}}/retirer">Retirer…<span class="visually-hidden"> {{NAME}}</span></a></li>{{/CITIZEN}}
</ul></div>
{{/SOME}}
<nav class="pager" aria-label="Pages">
  {{#NOT_FIRST}}<a class="button quiet" href="/mairie/{{COMMUNE_PATH}}/citoyens/acceptes?q={{ENCODED_QUERY}}">{{$icon arrow-left}} Début de la liste</a>{{/NOT_FIRST}}
  {{#HAS_NEXT}}<a class="button quiet" href="/mairie/{{COMMUNE_PATH}}/citoyens/acceptes?q={{ENCODED_QUERY}}&amp;apres={{NEXT}}">La suite {{$icon arrow-right}}</a>{{/HAS_NEXT}}
</nav>
</main>
</div>
