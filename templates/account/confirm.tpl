{{%AUTOESCAPE context="HTML"}}
<div class="container page narrow">
<main id="content">
<h1>Confirmer votre inscription</h1>
<form class="card" method="post" action="/inscription/confirmer"><input type="hidden" name="csrf" value="{{CSRF}}"><input type="hidden" name="jeton" value="{{SECRET}}"><input type="text" name="username" value="{{EMAIL}}" autocomplete="username" hidden readonly>
  <p>Vous confirmez l’inscription de <strong>{{NAME}}</strong>, de {{TOWN}}, avec l’adresse {{EMAIL}}.</p>
  <p class="muted">Ce n’est pas vous ? Fermez cette page : sans confirmation, le compte ne sert à rien.</p>
  <div class="field"><label for="password">Votre mot de passe</label>
    <span class="hint" id="password-hint">Celui que vous avez choisi en vous inscrivant.</span>
    {{#PASSWORD_ERROR}}<p class="error-text" id="password-error">{{#PASSWORD_MISSING}}Tapez le mot de passe que vous avez choisi.{{/PASSWORD_MISSING}}{{#PASSWORD_TOO_LONG}}Ce mot de passe est trop long.{{/PASSWORD_TOO_LONG}}{{#PASSWORD_WRONG}}Ce n’est pas le mot de passe choisi à l’inscription. Si vous l’avez oublié, <a href="/inscription">inscrivez-vous à nouveau</a>.{{/PASSWORD_WRONG}}</p>{{/PASSWORD_ERROR}}
    <input id="password" name="password" type="password" maxlength="200" autocomplete="current-password" required{{#PASSWORD_ERROR}} aria-invalid="true"{{/PASSWORD_ERROR}} aria-describedby="password-hint{{#PASSWORD_ERROR}} password-error{{/PASSWORD_ERROR}}"></div>
  <div class="actions"><button type="submit"><svg class="icon" width="20" height="20" aria-hidden="true"><use href="/static/vendor/icons.svg#circle-check"/></svg> Confirmer et entrer</button></div>
</form>
</main>
</div>
