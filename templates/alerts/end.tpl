{{%AUTOESCAPE context="HTML"}}
<div class="container page narrow">
<main id="content">
<h1>Annoncer la fin</h1>
<p class="muted">{{RISK}}{{#HAS_PLACE}}, {{PLACE}}{{/HAS_PLACE}} : {{#DANGER}}alerte{{/DANGER}}{{#INFORMATION}}information{{/INFORMATION}} du {{DATE}}.</p>
{{#FORM_ERROR}}<div class="notice error" role="alert"><svg class="icon" width="24" height="24" aria-hidden="true"><use href="/static/vendor/icons.svg#circle-alert"/></svg><div><p>La fin n’est pas encore annoncée : corrigez le point signalé ci-dessous.</p></div></div>{{/FORM_ERROR}}
<form class="card" method="post" action="/alertes/{{COMMUNE_PATH}}/{{ID}}/fin"><input type="hidden" name="csrf" value="{{CSRF}}">
  <div class="field"><label for="text">Que faut-il dire aux habitants ?</label><span class="hint" id="text-hint">Une phrase : « L’eau est de nouveau potable. » 250 caractères au plus.</span>
    {{#TEXT_ERROR}}<p class="error-text" id="text-error">{{#TEXT_MISSING}}Écrivez une phrase : qui a été prévenu veut savoir ce qu’il en est.{{/TEXT_MISSING}}{{#TEXT_TOO_LONG}}Ce texte dépasse 250 caractères : raccourcissez-le.{{/TEXT_TOO_LONG}}</p>{{/TEXT_ERROR}}
    <textarea id="text" name="text" rows="3" maxlength="250" required{{#TEXT_ERROR}} aria-invalid="true"{{/TEXT_ERROR}} aria-describedby="text-hint{{#TEXT_ERROR}} text-error{{/TEXT_ERROR}}">
{{TEXT:pre_escape}}</textarea></div>
  <p>Cette phrase part par e-mail et par SMS à ceux qui ont été prévenus ; le bandeau disparaît du site. L’alerte reste lisible, marquée comme terminée.</p>
  <p class="muted">Dans le SMS, les accents qui coûteraient cher sont simplifiés. {{#ESTIMATED}}Environ {{/ESTIMATED}}{{PHONES}} téléphone{{#SEVERAL_PHONES}}s{{/SEVERAL_PHONES}} : {{COST}} € par tranche de 160 caractères.</p>
  <div class="actions"><button type="submit"><svg class="icon" width="20" height="20" aria-hidden="true"><use href="/static/vendor/icons.svg#send"/></svg> Annoncer la fin</button><a class="button plain" href="/alertes/{{COMMUNE_PATH}}/{{ID}}">Annuler</a></div>
</form>
</main>
</div>
