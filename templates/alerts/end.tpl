{{%AUTOESCAPE context="HTML"}}
<div class="container page narrow">
<main id="content">
<h1>Annoncer la fin</h1>
<p class="muted">{{RISK}}{{#HAS_PLACE}}, {{PLACE}}{{/HAS_PLACE}} : {{#DANGER}}alerte{{/DANGER}}{{#INFORMATION}}information{{/INFORMATION}} du {{DATE}}.</p>
{{#FORM_ERROR}}<div class="notice error" role="alert"><svg class="icon" width="24" height="24" aria-hidden="true"><use href="/static/vendor/icons.svg#circle-alert"/></svg><div><p>La fin n’est pas encore annoncée : corrigez le point signalé ci-dessous.</p></div></div>{{/FORM_ERROR}}
<form class="card" method="post" action="/alertes/{{COMMUNE_PATH}}/{{ID}}/fin"><input type="hidden" name="csrf" value="{{CSRF}}">
  <div class="field"><label for="text">Que faut-il dire aux habitants ?</label><span class="hint" id="text-hint">Une phrase : « L’eau est de nouveau potable. » 250 caractères au plus.</span>
    {{#TEXT_ERROR}}<p class="error-text" id="text-error">{{#TEXT_MISSING}}Écrivez une phrase : qui a été prévenu veut savoir ce qu’il en est.{{/TEXT_MISSING}}{{#TEXT_TOO_LONG}}Ce texte dépasse 250 caractères : raccourcissez-le.{{/TEXT_TOO_LONG}}{{#TEXT_TOO_MANY_PARTS}}Avec cette phrase, le SMS ferait plus de 4 SMS par personne : raccourcissez-la, ou retirez les symboles que les SMS n’ont pas.{{/TEXT_TOO_MANY_PARTS}}</p>{{/TEXT_ERROR}}
    <textarea id="text" name="text" rows="3" maxlength="250" required{{#TEXT_ERROR}} aria-invalid="true"{{/TEXT_ERROR}} aria-describedby="text-hint{{#TEXT_ERROR}} text-error{{/TEXT_ERROR}}">
{{TEXT:pre_escape}}</textarea></div>
  <p>Cette phrase part par e-mail{{#WITH_SMS}} et par SMS{{/WITH_SMS}} {{#EVERYBODY}}à tous ceux qui suivent la mairie aujourd’hui{{/EVERYBODY}}{{#SOME_STREETS}}à ceux dont l’adresse d’aujourd’hui est dans les rues de cette alerte{{#UNKNOWN_TOO}}, et à ceux dont la rue n’est pas connue{{/UNKNOWN_TOO}}{{/SOME_STREETS}} ; le bandeau disparaît du site. L’alerte reste lisible, marquée comme terminée.</p>
  {{#SMS_LATER}}<div class="notice"><svg class="icon" width="24" height="24" aria-hidden="true"><use href="/static/vendor/icons.svg#clock"/></svg><div><p>Le site et les e-mails l’annoncent tout de suite. Les SMS partiront le {{SMS_AT}} : une information n’envoie de SMS que de 10 h à 20 h, du lundi au samedi, sauf jours fériés.</p></div></div>{{/SMS_LATER}}
  {{#PREVIEWED}}<h2>Le SMS</h2>
  <p class="sample letter">{{SMS:pre_escape}}</p>
  {{>SMS_SIZE}}
  <p class="muted">Les accents qui coûteraient cher y sont simplifiés.</p>
  <div class="actions"><button type="submit" name="step" value="send"><svg class="icon" width="20" height="20" aria-hidden="true"><use href="/static/vendor/icons.svg#send"/></svg> Annoncer la fin</button><button class="quiet" type="submit" name="step" value="preview">Recompter</button><a class="button plain" href="/alertes/{{COMMUNE_PATH}}/{{ID}}">Annuler</a></div>{{/PREVIEWED}}
  {{#TO_PREVIEW}}<div class="actions"><button type="submit" name="step" value="preview"><svg class="icon" width="20" height="20" aria-hidden="true"><use href="/static/vendor/icons.svg#eye"/></svg> Relire le SMS et son coût</button><a class="button plain" href="/alertes/{{COMMUNE_PATH}}/{{ID}}">Annuler</a></div>{{/TO_PREVIEW}}
  {{#MAIL_ONLY}}<div class="actions"><button type="submit"><svg class="icon" width="20" height="20" aria-hidden="true"><use href="/static/vendor/icons.svg#send"/></svg> Annoncer la fin</button><a class="button plain" href="/alertes/{{COMMUNE_PATH}}/{{ID}}">Annuler</a></div>{{/MAIL_ONLY}}
</form>
</main>
</div>
