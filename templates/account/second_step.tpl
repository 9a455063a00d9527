{{%AUTOESCAPE context="HTML"}}
<div class="container page narrow">
<main id="content">
<h1>Encore une étape</h1>
{{#RESUME}}<div class="notice warning" role="status"><svg class="icon" width="24" height="24" aria-hidden="true"><use href="/static/vendor/icons.svg#clock"/></svg><div><p>Le texte que vous écriviez est conservé.</p></div></div>{{/RESUME}}
<form class="card" method="post" action="/connexion/code"><input type="hidden" name="csrf" value="{{CSRF}}"><input type="hidden" name="jeton" value="{{STATE}}">
    {{#HAS_NEXT}}<input type="hidden" name="suite" value="{{NEXT}}">{{/HAS_NEXT}}
    <div class="field short"><label for="code">Code de votre application</label>
      <span class="hint" id="code-hint">Les six chiffres que montre votre application d’authentification. Sans elle, tapez l’un de vos codes de secours.</span>
      {{#CODE_ERROR}}<p class="error-text" id="code-error"><svg class="icon" width="18" height="18" aria-hidden="true"><use href="/static/vendor/icons.svg#circle-alert"/></svg> {{#CODE_MISSING}}Tapez le code que montre votre application.{{/CODE_MISSING}}{{#CODE_INVALID}}Un code compte 6 chiffres ; un code de secours, 20.{{/CODE_INVALID}}{{#CODE_WRONG}}Ce code ne convient pas ou a déjà servi : attendez le suivant et vérifiez que l’heure de votre téléphone est juste.{{/CODE_WRONG}}{{#CODE_TOO_LONG}}C’est trop long pour un code.{{/CODE_TOO_LONG}}{{#CODE_TOO_MANY}}Trop d’essais. Attendez un quart d’heure, puis recommencez.{{/CODE_TOO_MANY}}{{#CODE_TOO_MANY_TODAY}}Trop d’essais pour ce compte aujourd’hui : quelqu’un d’autre connaît peut-être votre mot de passe. Changez-le par « Mot de passe oublié », ou prenez un code de secours.{{/CODE_TOO_MANY_TODAY}}</p>{{/CODE_ERROR}}
      <input id="code" name="code" type="text" inputmode="numeric" autocomplete="one-time-code" spellcheck="false" required aria-describedby="code-hint{{#CODE_ERROR}} code-error{{/CODE_ERROR}}"{{#CODE_ERROR}} aria-invalid="true"{{/CODE_ERROR}}></div>
    {{#RESUME}}<input type="hidden" name="resume" value="{{ACTION}}">
    {{>KEPT}}
    {{/RESUME}}
    <div class="actions"><button type="submit"><svg class="icon" width="20" height="20" aria-hidden="true"><use href="/static/vendor/icons.svg#log-in"/></svg> Se connecter</button><a class="button plain" href="/connexion">Annuler</a></div>
</form>
<p class="muted">Ni téléphone, ni codes de secours ? Écrivez à l’hébergeur du site, qui vérifiera que c’est bien vous : son adresse est dans les <a href="/mentions-legales">mentions légales</a>.</p>
</main>
</div>
