{{%AUTOESCAPE context="HTML"}}
<h2>{{#NAMED}}{{WHAT_HTML:none}}{{/NAMED}}{{#UNNAMED}}Contenu{{/UNNAMED}} : {{#MANY}}plus de {{/MANY}}{{COUNT}}</h2>
<p><a href="{{ADDRESS}}">Voir le contenu en place</a></p>
{{#FLAG}}
<blockquote>
  <p><span class="pill danger">{{>REASON}}</span> <small>Le <time datetime="{{DATE_ISO}}">{{DATE}}</time>, {{#BY_MEMBER}}par
    {{NAME}}{{/BY_MEMBER}}{{#BY_NAMED_VISITOR}}par {{NAME}}, sans compte{{/BY_NAMED_VISITOR}}{{#BY_ACCOUNT}}par une personne
    inscrite{{/BY_ACCOUNT}}{{#BY_VISITOR}}sans compte{{/BY_VISITOR}} · reçu {{RECEIPT}}</small></p>
  {{#HAS_EXPLANATION}}<div class="words">{{EXPLANATION_HTML:none}}</div>{{/HAS_EXPLANATION}}
</blockquote>
{{/FLAG}}
{{#MORE}}<p><a href="/mairie/{{COMMUNE_PATH}}/signalements/{{FIRST}}">Lire tous ses signalements</a></p>{{/MORE}}
<div class="actions">
  <form method="post" action="/mairie/{{COMMUNE_PATH}}/signalements/{{FIRST}}/garder"><button class="quiet" type="submit">{{$icon check}} Laisser en ligne</button></form>
  {{#MAY_HIDE}}<a class="button danger" href="{{HIDE}}">{{$icon eye-off}} Masquer…</a>{{/MAY_HIDE}}
  {{#HIDE_THERE}}<a class="button plain" href="{{ADDRESS}}">Modifier ou supprimer sur place</a>{{/HIDE_THERE}}
</div>
