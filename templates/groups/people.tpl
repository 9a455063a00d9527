{{%AUTOESCAPE context="HTML"}}
<div class="container page narrow">
<main id="content">
<p><a class="button plain" href="{{GROUP_PATH}}">{{$icon arrow-left}} {{TITLE}}</a></p>
<h1>Participants</h1>
<p class="muted">Les derniers venus, trente au plus. Les visiteurs ne voient pas cette liste.</p>
{{#NOBODY}}<p>Personne pour le moment.</p>{{/NOBODY}}
<div class="card"><ul class="queue">
  {{#PERSON}}<li class="split"><p><strong>{{NAME}}</strong>{{#FROM_TEAM}} <span class="pill">mairie</span>{{/FROM_TEAM}}<br><small>{{#WROTE}}A écrit
    {{POSTS}} · {{/WROTE}}Dernière lecture : {{AGO}}</small></p>{{#MAY_EXCLUDE}}<a class="button plain danger"
    href="{{GROUP_PATH}}/participants/{{ID}}/exclure">Exclure…<span class="visually-hidden"> {{NAME}}</span></a>{{/MAY_EXCLUDE}}</li>{{/PERSON}}
</ul></div>
{{#LISTS}}<p>{{#ON_REQUEST}}<a href="{{GROUP_PATH}}/membres">Tous les membres</a> · {{/ON_REQUEST}}<a href="{{GROUP_PATH}}/exclus">Personnes exclues</a></p>{{/LISTS}}
</main>
</div>
