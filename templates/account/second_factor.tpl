{{%AUTOESCAPE context="HTML"}}
<div class="container page narrow">
<main id="content">
<p class="back"><a href="/compte/securite"><svg class="icon" width="20" height="20" aria-hidden="true"><use href="/static/vendor/icons.svg#chevron-left"/></svg> E-mail, mot de passe et appareils</a></p>
<h1>Validation en deux étapes</h1>
{{#FORM_ERROR}}<div class="notice error" role="alert"><svg class="icon" width="24" height="24" aria-hidden="true"><use href="/static/vendor/icons.svg#circle-alert"/></svg><div><p>Rien n’a changé : corrigez le point signalé ci-dessous.</p></div></div>{{/FORM_ERROR}}
{{#FOR_ALERTS}}{{#DUE}}<div class="notice warning"><svg class="icon" width="24" height="24" aria-hidden="true"><use href="/static/vendor/icons.svg#shield"/></svg><div><h2>Nécessaire pour alerter</h2><p>Un mot de passe volé ne doit pas suffire pour alerter toute une commune. Activez la validation ci-dessous : deux minutes suffisent, avec un téléphone ou un ordinateur, et vous pourrez alerter aussitôt.</p></div></div>{{/DUE}}{{#SOON}}<div class="notice"><svg class="icon" width="24" height="24" aria-hidden="true"><use href="/static/vendor/icons.svg#shield"/></svg><div><p>Vous pouvez alerter votre commune : la validation en deux étapes vous sera demandée pour cela à partir du <strong>{{BY}}</strong>.</p></div></div>{{/SOON}}{{/FOR_ALERTS}}
{{#OFF}}
<section class="card"><h2>À quoi elle sert</h2>
  <p>À chaque connexion, après votre mot de passe, vous tapez six chiffres que montre une application de votre téléphone ou de votre ordinateur. Qui devine ou vole votre mot de passe n’entre pas.</p>
  <p>Il vous faut une application d’authentification : celle de votre gestionnaire de mots de passe convient, ou par exemple Aegis, FreeOTP, Google Authenticator, Microsoft Authenticator. Elle fonctionne sans réseau et sans donner votre numéro.</p>
  <form method="post" action="/compte/deux-etapes"><input type="hidden" name="csrf" value="{{CSRF}}"><input type="text" name="username" value="{{MY_EMAIL}}" autocomplete="username" hidden readonly>{{#HAS_GOAL}}<input type="hidden" name="suite" value="{{GOAL}}">{{/HAS_GOAL}}
    <div class="field short"><label for="password">Votre mot de passe</label>
      {{#PASSWORD_ERROR}}<p class="error-text" id="password-error"><svg class="icon" width="18" height="18" aria-hidden="true"><use href="/static/vendor/icons.svg#circle-alert"/></svg> {{#PASSWORD_MISSING}}Tapez votre mot de passe actuel.{{/PASSWORD_MISSING}}{{#PASSWORD_WRONG}}Ce n’est pas votre mot de passe actuel.{{/PASSWORD_WRONG}}{{#PASSWORD_TOO_LONG}}Ce mot de passe est trop long : il compte 200 caractères au plus.{{/PASSWORD_TOO_LONG}}{{#PASSWORD_TOO_MANY}}Trop d’essais. Attendez un quart d’heure, puis recommencez.{{/PASSWORD_TOO_MANY}}</p>{{/PASSWORD_ERROR}}
      <input id="password" name="password" type="password" autocomplete="current-password" required{{#PASSWORD_ERROR}} aria-invalid="true" aria-describedby="password-error"{{/PASSWORD_ERROR}}></div>
    <div class="actions"><button type="submit">Commencer</button></div></form>
</section>
{{/OFF}}
{{#BEGUN}}
<section class="card"><h2>1. Ajoutez Parvis à votre application</h2>
  <p>Dans l’application, choisissez « Ajouter », puis visez ce code :</p>
  <svg class="qr" viewBox="0 0 {{SIDE}} {{SIDE}}" width="220" height="220" role="img" aria-label="Code à viser avec l’application ; la clé à taper est écrite dessous"><rect width="{{SIDE}}" height="{{SIDE}}" fill="#fff"/><path d="{{DRAWING}}" fill="#000"/></svg>
  <p>Vous ne pouvez pas viser ? <a href="otpauth://totp/Parvis:{{MY_EMAIL}}?secret={{SECRET}}&amp;issuer=Parvis">Ouvrez l’application sur cet appareil</a>, ou tapez-y cette clé :</p>
  <p class="key"><code>{{KEY}}</code></p>
  <p class="muted">Type « à base de temps » (TOTP), 6 chiffres, 30 secondes. Ne montrez cette clé à personne.</p>
</section>
<section class="card"><h2>2. Tapez le code qu’elle montre</h2>
  <form method="post" action="/compte/deux-etapes/activer"><input type="hidden" name="csrf" value="{{CSRF}}">{{#HAS_GOAL}}<input type="hidden" name="suite" value="{{GOAL}}">{{/HAS_GOAL}}
    <div class="field short"><label for="code">Code de votre application</label>
      <span class="hint" id="code-hint">Six chiffres, qui changent toutes les 30 secondes.</span>
      {{#CODE_ERROR}}<p class="error-text" id="code-error"><svg class="icon" width="18" height="18" aria-hidden="true"><use href="/static/vendor/icons.svg#circle-alert"/></svg> {{#CODE_MISSING}}Tapez le code que montre votre application.{{/CODE_MISSING}}{{#CODE_WRONG}}Ce code ne convient pas ou a déjà servi : attendez le suivant et vérifiez que l’heure de votre téléphone est juste.{{/CODE_WRONG}}{{#CODE_TOO_LONG}}C’est trop long pour un code.{{/CODE_TOO_LONG}}{{#CODE_TOO_MANY}}Trop d’essais. Attendez un quart d’heure, puis recommencez.{{/CODE_TOO_MANY}}</p>{{/CODE_ERROR}}
      <input id="code" name="code" type="text" inputmode="numeric" autocomplete="one-time-code" spellcheck="false" required aria-describedby="code-hint{{#CODE_ERROR}} code-error{{/CODE_ERROR}}"{{#CODE_ERROR}} aria-invalid="true"{{/CODE_ERROR}}></div>
    <p class="muted">Vos autres sessions seront fermées. Vous recevrez ensuite dix codes de secours, à garder pour le jour où le téléphone manque.</p>
    <div class="actions"><button type="submit">Activer</button></div></form>
</section>
{{/BEGUN}}
{{#ON}}
<section class="card"><h2>Elle est activée</h2>
  <p>Depuis le {{SINCE}}. Il vous reste {{LEFT}}.</p>
  {{#FEW}}<p class="notice warning">Demandez-en de nouveaux avant de ne plus en avoir.</p>{{/FEW}}
  {{#HAS_GOAL}}<p><a class="button" href="{{GOAL}}">Continuer</a></p>{{/HAS_GOAL}}
</section>
<section class="card" id="codes"><h2>De nouveaux codes de secours</h2>
  <p>Les codes d’avant ne fonctionneront plus.</p>
  <form method="post" action="/compte/deux-etapes/codes"><input type="hidden" name="csrf" value="{{CSRF}}"><input type="text" name="username" value="{{MY_EMAIL}}" autocomplete="username" hidden readonly>
    <div class="field short"><label for="renew-password">Votre mot de passe</label>
      {{#RENEW_PASSWORD_ERROR}}<p class="error-text" id="renew-password-error"><svg class="icon" width="18" height="18" aria-hidden="true"><use href="/static/vendor/icons.svg#circle-alert"/></svg> {{#RENEW_PASSWORD_MISSING}}Tapez votre mot de passe actuel.{{/RENEW_PASSWORD_MISSING}}{{#RENEW_PASSWORD_WRONG}}Ce n’est pas votre mot de passe actuel.{{/RENEW_PASSWORD_WRONG}}{{#RENEW_PASSWORD_TOO_LONG}}Ce mot de passe est trop long : il compte 200 caractères au plus.{{/RENEW_PASSWORD_TOO_LONG}}{{#RENEW_PASSWORD_TOO_MANY}}Trop d’essais. Attendez un quart d’heure, puis recommencez.{{/RENEW_PASSWORD_TOO_MANY}}</p>{{/RENEW_PASSWORD_ERROR}}
      <input id="renew-password" name="renew-password" type="password" autocomplete="current-password" required{{#RENEW_PASSWORD_ERROR}} aria-invalid="true" aria-describedby="renew-password-error"{{/RENEW_PASSWORD_ERROR}}></div>
    <div class="field short"><label for="renew-code">Code de votre application</label>
      <span class="hint" id="renew-code-hint">Six chiffres, ou l’un de vos codes de secours.</span>
      {{#RENEW_CODE_ERROR}}<p class="error-text" id="renew-code-error"><svg class="icon" width="18" height="18" aria-hidden="true"><use href="/static/vendor/icons.svg#circle-alert"/></svg> {{#RENEW_CODE_MISSING}}Tapez le code que montre votre application.{{/RENEW_CODE_MISSING}}{{#RENEW_CODE_INVALID}}Un code compte 6 chiffres ; un code de secours, 20.{{/RENEW_CODE_INVALID}}{{#RENEW_CODE_WRONG}}Ce code ne convient pas ou a déjà servi : attendez le suivant et vérifiez que l’heure de votre téléphone est juste.{{/RENEW_CODE_WRONG}}{{#RENEW_CODE_TOO_LONG}}C’est trop long pour un code.{{/RENEW_CODE_TOO_LONG}}{{#RENEW_CODE_TOO_MANY}}Trop d’essais. Attendez un quart d’heure, puis recommencez.{{/RENEW_CODE_TOO_MANY}}{{#RENEW_CODE_TOO_MANY_TODAY}}Trop d’essais pour ce compte aujourd’hui : quelqu’un d’autre connaît peut-être votre mot de passe. Changez-le par « Mot de passe oublié », ou prenez un code de secours.{{/RENEW_CODE_TOO_MANY_TODAY}}</p>{{/RENEW_CODE_ERROR}}
      <input id="renew-code" name="renew-code" type="text" inputmode="numeric" autocomplete="one-time-code" spellcheck="false" required aria-describedby="renew-code-hint{{#RENEW_CODE_ERROR}} renew-code-error{{/RENEW_CODE_ERROR}}"{{#RENEW_CODE_ERROR}} aria-invalid="true"{{/RENEW_CODE_ERROR}}></div>
    <div class="actions"><button class="quiet" type="submit">Recevoir dix nouveaux codes</button></div></form>
</section>
<section class="card" id="desactiver"><h2>Désactiver</h2>
  <p>Par exemple pour changer de téléphone : désactivez-la, puis activez-la de nouveau. {{#FOR_ALERTS}}Sans elle, vous ne pourrez pas alerter.{{/FOR_ALERTS}}</p>
  <form method="post" action="/compte/deux-etapes/desactiver"><input type="hidden" name="csrf" value="{{CSRF}}"><input type="text" name="username" value="{{MY_EMAIL}}" autocomplete="username" hidden readonly>
    <div class="field short"><label for="off-password">Votre mot de passe</label>
      {{#OFF_PASSWORD_ERROR}}<p class="error-text" id="off-password-error"><svg class="icon" width="18" height="18" aria-hidden="true"><use href="/static/vendor/icons.svg#circle-alert"/></svg> {{#OFF_PASSWORD_MISSING}}Tapez votre mot de passe actuel.{{/OFF_PASSWORD_MISSING}}{{#OFF_PASSWORD_WRONG}}Ce n’est pas votre mot de passe actuel.{{/OFF_PASSWORD_WRONG}}{{#OFF_PASSWORD_TOO_LONG}}Ce mot de passe est trop long : il compte 200 caractères au plus.{{/OFF_PASSWORD_TOO_LONG}}{{#OFF_PASSWORD_TOO_MANY}}Trop d’essais. Attendez un quart d’heure, puis recommencez.{{/OFF_PASSWORD_TOO_MANY}}</p>{{/OFF_PASSWORD_ERROR}}
      <input id="off-password" name="off-password" type="password" autocomplete="current-password" required{{#OFF_PASSWORD_ERROR}} aria-invalid="true" aria-describedby="off-password-error"{{/OFF_PASSWORD_ERROR}}></div>
    <div class="field short"><label for="off-code">Code de votre application</label>
      <span class="hint" id="off-code-hint">Six chiffres, ou l’un de vos codes de secours.</span>
      {{#OFF_CODE_ERROR}}<p class="error-text" id="off-code-error"><svg class="icon" width="18" height="18" aria-hidden="true"><use href="/static/vendor/icons.svg#circle-alert"/></svg> {{#OFF_CODE_MISSING}}Tapez le code que montre votre application.{{/OFF_CODE_MISSING}}{{#OFF_CODE_INVALID}}Un code compte 6 chiffres ; un code de secours, 20.{{/OFF_CODE_INVALID}}{{#OFF_CODE_WRONG}}Ce code ne convient pas ou a déjà servi : attendez le suivant et vérifiez que l’heure de votre téléphone est juste.{{/OFF_CODE_WRONG}}{{#OFF_CODE_TOO_LONG}}C’est trop long pour un code.{{/OFF_CODE_TOO_LONG}}{{#OFF_CODE_TOO_MANY}}Trop d’essais. Attendez un quart d’heure, puis recommencez.{{/OFF_CODE_TOO_MANY}}{{#OFF_CODE_TOO_MANY_TODAY}}Trop d’essais pour ce compte aujourd’hui : quelqu’un d’autre connaît peut-être votre mot de passe. Changez-le par « Mot de passe oublié », ou prenez un code de secours.{{/OFF_CODE_TOO_MANY_TODAY}}</p>{{/OFF_CODE_ERROR}}
      <input id="off-code" name="off-code" type="text" inputmode="numeric" autocomplete="one-time-code" spellcheck="false" required aria-describedby="off-code-hint{{#OFF_CODE_ERROR}} off-code-error{{/OFF_CODE_ERROR}}"{{#OFF_CODE_ERROR}} aria-invalid="true"{{/OFF_CODE_ERROR}}></div>
    <div class="actions"><button class="danger" type="submit">Désactiver</button></div></form>
</section>
{{/ON}}
</main>
</div>
