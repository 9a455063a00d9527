{{%AUTOESCAPE context="HTML"}}
<div class="container page wide">
<main id="content">
<h1>Demandes pour les groupes</h1>
{{>DESK_MENU}}
{{#NOBODY}}<section class="card empty">{{$icon circle-check 42}}<h2>Personne n’attend</h2><p>Les demandes pour les groupes « sur demande » apparaîtront ici. <a href="/groupes/{{COMMUNE_PATH}}">Voir les groupes</a></p></section>{{/NOBODY}}
<div class="card"><ul class="queue">
  {{#PERSON}}<li class="split"><p><strong>{{NAME}}</strong><br><small>Demande à participer à <a href="{{GROUP_PATH}}">« {{TITLE}} »</a> · {{AGO}}</small></p>
    <div class="actions"><form method="post" action="{{GROUP_PATH}}/participants/{{ID}}/accepter"><button type="submit">{{$icon user-check}}
      Accepter<span class="visually-hidden"> {{NAME}}</span></button></form><a class="button plain danger"
      href="{{GROUP_PATH}}/participants/{{ID}}/exclure">Refuser…<span class="visually-hidden"> {{NAME}}</span></a></div></li>{{/PERSON}}
</ul></div>
<nav class="pager" aria-label="Pages">
  {{#NOT_FIRST}}<a class="button quiet" href="/groupes/{{COMMUNE_PATH}}/demandes">{{$icon arrow-left}} Début de la liste</a>{{/NOT_FIRST}}
  {{#HAS_NEXT}}<a class="button quiet" href="/groupes/{{COMMUNE_PATH}}/demandes?apres={{NEXT}}&amp;groupe={{NEXT_GROUP}}">La suite {{$icon arrow-right}}</a>{{/HAS_NEXT}}
</nav>
</main>
</div>
