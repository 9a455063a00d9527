{{%AUTOESCAPE context="HTML"}}
<div class="container page narrow">
<main id="content">
<p><a class="button plain" href="{{GROUP_PATH}}">{{$icon arrow-left}} {{TITLE}}</a></p>
<h1>Participants</h1>
<p class="muted">Ceux qui ont écrit ici, trente au plus. Les visiteurs ne voient pas cette liste.</p>
{{#NOBODY}}<p>Personne n’a encore écrit.</p>{{/NOBODY}}
{{#SOMEBODY}}<div class="card"><ul class="queue">
  {{#PERSON}}<li class="split"><p><strong>{{NAME}}</strong>{{#FROM_TEAM}} <span class="pill">mairie</span>{{/FROM_TEAM}}<br><small>A écrit {{POSTS}}</small></p>{{#MAY_EXCLUDE}}<a class="button plain danger"
    href="{{GROUP_PATH}}/participants/{{ID}}/exclure">Exclure…<span class="visually-hidden"> {{NAME}}</span></a>{{/MAY_EXCLUDE}}</li>{{/PERSON}}
</ul></div>{{/SOMEBODY}}
{{#LISTS}}<p>{{#ON_REQUEST}}<a href="{{GROUP_PATH}}/membres">Tous les membres</a> · {{/ON_REQUEST}}<a href="{{GROUP_PATH}}/exclus">Personnes exclues</a></p>{{/LISTS}}
</main>
</div>
