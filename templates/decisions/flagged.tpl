{{%AUTOESCAPE context="HTML"}}
<div class="container page wide">
<main id="content">
<h1>Contenus signalés</h1>
{{>DESK_MENU}}
{{#NONE}}
<section class="card empty"><svg class="icon" width="42" height="42" aria-hidden="true"><use href="/static/vendor/icons.svg#circle-check"/></svg><h2>Rien à examiner</h2><p>Ce que les habitants signalent apparaîtra ici. Les <a href="/mairie/{{COMMUNE_PATH}}/moderation">chiffres de la modération</a> sont publics.</p></section>
{{/NONE}}
{{#SOME}}
<p class="muted">Le plus anciennement signalé d’abord. Qui a signalé apprend votre décision par e-mail.</p>
<div class="card"><ul class="queue">
  {{#OBJECT}}
  <li>
    <h2>{{#COMMENT}}Commentaire{{/COMMENT}}{{#PUBLICATION}}Publication{{/PUBLICATION}}{{#OTHER_KIND}}Contenu{{/OTHER_KIND}} : {{COUNT}}</h2>
    <p><a href="{{ADDRESS}}">Voir le contenu en place</a></p>
    {{#FLAG}}
    <blockquote>
      <p><span class="pill danger">{{>REASON}}</span> <small>Le <time datetime="{{DATE_ISO}}">{{DATE}}</time>, {{#BY_MEMBER}}par {{NAME}}{{/BY_MEMBER}}{{#BY_NAMED_VISITOR}}par {{NAME}}, sans compte{{/BY_NAMED_VISITOR}}{{#BY_ACCOUNT}}par une personne inscrite{{/BY_ACCOUNT}}{{#BY_VISITOR}}sans compte{{/BY_VISITOR}} · reçu {{RECEIPT}}</small></p>
      {{#HAS_EXPLANATION}}<p class="words">{{EXPLANATION}}</p>{{/HAS_EXPLANATION}}
    </blockquote>
    {{/FLAG}}
    <div class="actions">
      <form method="post" action="/mairie/{{COMMUNE_PATH}}/signalements/{{FIRST}}/garder"><input type="hidden" name="csrf" value="{{CSRF}}"><button class="quiet" type="submit"><svg class="icon" width="20" height="20" aria-hidden="true"><use href="/static/vendor/icons.svg#check"/></svg> Laisser en ligne</button></form>
      {{#MAY_HIDE}}<a class="button danger" href="{{HIDE}}"><svg class="icon" width="20" height="20" aria-hidden="true"><use href="/static/vendor/icons.svg#eye-off"/></svg> Masquer…</a>{{/MAY_HIDE}}
      {{#HIDE_THERE}}<a class="button plain" href="{{ADDRESS}}">Modifier ou supprimer sur place</a>{{/HIDE_THERE}}
    </div>
  </li>
  {{/OBJECT}}
</ul></div>
{{/SOME}}
<nav class="pager" aria-label="Pages">
  {{#NOT_FIRST}}<a class="button quiet" href="/mairie/{{COMMUNE_PATH}}/signalements"><svg class="icon" width="20" height="20" aria-hidden="true"><use href="/static/vendor/icons.svg#arrow-left"/></svg> Les plus anciens</a>{{/NOT_FIRST}}
  {{#HAS_NEXT}}<a class="button quiet" href="/mairie/{{COMMUNE_PATH}}/signalements?apres={{NEXT}}">Les suivants <svg class="icon" width="20" height="20" aria-hidden="true"><use href="/static/vendor/icons.svg#arrow-right"/></svg></a>{{/HAS_NEXT}}
</nav>
</main>
</div>
