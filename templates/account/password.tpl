{{%AUTOESCAPE context="HTML"}}
<div class="container page narrow">
<main id="content">
<h1>Mot de passe oublié</h1>
<form class="card" method="post" action="/mot-de-passe"><input type="hidden" name="csrf" value="{{CSRF}}">
    <div class="field"><label for="email">Adresse e-mail de votre compte</label>
      <span class="hint" id="email-hint">Si un compte existe à cette adresse, vous y recevrez un lien valable deux heures.</span>
      {{#EMAIL_ERROR}}<p class="error-text" id="email-error"><svg class="icon" width="18" height="18" aria-hidden="true"><use href="/static/vendor/icons.svg#circle-alert"/></svg> {{#EMAIL_MISSING}}Indiquez votre adresse e-mail.{{/EMAIL_MISSING}}{{#EMAIL_INVALID}}Cette adresse n’est pas complète. Exemple : prenom.nom@exemple.fr{{/EMAIL_INVALID}}{{#EMAIL_IMPOSSIBLE}}Cette adresse ne peut pas exister : une faute de frappe s’y est glissée. Exemple : prenom.nom@exemple.fr{{/EMAIL_IMPOSSIBLE}}{{#EMAIL_ACCENTS}}Avant le @, une adresse n’a pas de lettres accentuées : écrivez par exemple « helene » et non « hélène », comme le dit votre messagerie.{{/EMAIL_ACCENTS}}{{#EMAIL_TOO_LONG}}Cette adresse e-mail est trop longue.{{/EMAIL_TOO_LONG}}</p>{{/EMAIL_ERROR}}
      <input id="email" name="email" type="email" value="{{EMAIL}}" autocomplete="username" maxlength="254" required{{#EMAIL_ERROR}} aria-invalid="true"{{/EMAIL_ERROR}} aria-describedby="email-hint{{#EMAIL_ERROR}} email-error{{/EMAIL_ERROR}}"></div>
    <div class="actions"><button type="submit">Recevoir le lien</button><a class="button plain" href="/connexion">Revenir à la connexion</a></div>
</form>
</main>
</div>
