{{%AUTOESCAPE context="HTML"}}
<div class="container page narrow">
<main id="content">
<h1>Choisir un nouveau mot de passe</h1>
<form class="card" method="post" action="/mot-de-passe/nouveau"><input type="hidden" name="csrf" value="{{CSRF}}"><input type="hidden" name="jeton" value="{{SECRET}}"><input type="text" name="username" value="{{EMAIL}}" autocomplete="username" hidden readonly>
    <div class="field"><label for="password">Nouveau mot de passe</label>
      <span class="hint" id="password-hint">10 caractères au moins. Vos autres sessions seront fermées.</span>
      {{#PASSWORD_ERROR}}<p class="error-text" id="password-error"><svg class="icon" width="18" height="18" aria-hidden="true"><use href="/static/vendor/icons.svg#circle-alert"/></svg> {{#PASSWORD_MISSING}}Choisissez un mot de passe.{{/PASSWORD_MISSING}}{{#PASSWORD_TOO_SHORT}}Ce mot de passe est trop court : il faut 10 caractères au moins.{{/PASSWORD_TOO_SHORT}}{{#PASSWORD_TOO_LONG}}Ce mot de passe dépasse 200 caractères : raccourcissez-le.{{/PASSWORD_TOO_LONG}}{{#PASSWORD_GUESSABLE}}Ce mot de passe est votre nom ou votre adresse : choisissez-en un que personne ne devine.{{/PASSWORD_GUESSABLE}}</p>{{/PASSWORD_ERROR}}
      <input id="password" name="password" type="password" autocomplete="new-password" minlength="10" maxlength="200" required{{#PASSWORD_ERROR}} aria-invalid="true"{{/PASSWORD_ERROR}} aria-describedby="password-hint{{#PASSWORD_ERROR}} password-error{{/PASSWORD_ERROR}}"></div>
    <div class="actions"><button type="submit">Changer le mot de passe</button></div>
</form>
</main>
</div>
