{{%AUTOESCAPE context="HTML"}}
<div class="container page narrow">
<main id="content">
<p class="back"><a href="/compte"><svg class="icon" width="20" height="20" aria-hidden="true"><use href="/static/vendor/icons.svg#chevron-left"/></svg> Mon compte</a></p>
<h1>E-mail, mot de passe et appareils</h1>
{{#FORM_ERROR}}<div class="notice error" role="alert">
  <svg class="icon" width="24" height="24" aria-hidden="true"><use href="/static/vendor/icons.svg#circle-alert"/></svg>
  <div><p>Rien n’est encore enregistré : corrigez les points signalés ci-dessous.</p></div>
</div>{{/FORM_ERROR}}
<section class="card"><h2>Adresse e-mail</h2>
  <p>Actuelle : <strong>{{MY_EMAIL}}</strong></p>
  <form method="post" action="/compte/e-mail"><input type="hidden" name="csrf" value="{{CSRF}}"><input type="text" name="username" value="{{MY_EMAIL}}" autocomplete="username" hidden readonly>
    <div class="field"><label for="email">Nouvelle adresse</label>
      <span class="hint" id="email-hint">Elle ne changera qu’après confirmation par le lien envoyé à la nouvelle adresse.</span>
      {{#EMAIL_ERROR}}<p class="error-text" id="email-error"><svg class="icon" width="18" height="18" aria-hidden="true"><use href="/static/vendor/icons.svg#circle-alert"/></svg> {{#EMAIL_SAME}}C’est déjà votre adresse.{{/EMAIL_SAME}}{{#EMAIL_MISSING}}Indiquez votre adresse e-mail.{{/EMAIL_MISSING}}{{#EMAIL_INVALID}}Cette adresse n’est pas complète. Exemple : prenom.nom@exemple.fr{{/EMAIL_INVALID}}{{#EMAIL_IMPOSSIBLE}}Cette adresse ne peut pas exister : une faute de frappe s’y est glissée. Exemple : prenom.nom@exemple.fr{{/EMAIL_IMPOSSIBLE}}{{#EMAIL_ACCENTS}}Avant le @, une adresse n’a pas de lettres accentuées : écrivez par exemple « helene » et non « hélène », comme le dit votre messagerie.{{/EMAIL_ACCENTS}}{{#EMAIL_TOO_LONG}}Cette adresse e-mail est trop longue.{{/EMAIL_TOO_LONG}}</p>{{/EMAIL_ERROR}}
      <input id="email" name="email" type="email" value="{{EMAIL}}" autocomplete="email" maxlength="254" required{{#EMAIL_ERROR}} aria-invalid="true"{{/EMAIL_ERROR}} aria-describedby="email-hint{{#EMAIL_ERROR}} email-error{{/EMAIL_ERROR}}"></div>
    <div class="field"><label for="email-password">Votre mot de passe</label>
      {{#EMAIL_PASSWORD_ERROR}}<p class="error-text" id="email-password-error"><svg class="icon" width="18" height="18" aria-hidden="true"><use href="/static/vendor/icons.svg#circle-alert"/></svg> {{#EMAIL_PASSWORD_MISSING}}Tapez votre mot de passe actuel.{{/EMAIL_PASSWORD_MISSING}}{{#EMAIL_PASSWORD_WRONG}}Ce n’est pas votre mot de passe actuel.{{/EMAIL_PASSWORD_WRONG}}{{#EMAIL_PASSWORD_TOO_LONG}}Ce mot de passe est trop long : il compte 200 caractères au plus.{{/EMAIL_PASSWORD_TOO_LONG}}{{#EMAIL_PASSWORD_TOO_MANY}}Trop d’essais. Attendez un quart d’heure, puis recommencez.{{/EMAIL_PASSWORD_TOO_MANY}}</p>{{/EMAIL_PASSWORD_ERROR}}
      <input id="email-password" name="email-password" type="password" autocomplete="current-password" required{{#EMAIL_PASSWORD_ERROR}} aria-invalid="true"{{/EMAIL_PASSWORD_ERROR}}{{#EMAIL_PASSWORD_ERROR}} aria-describedby="email-password-error"{{/EMAIL_PASSWORD_ERROR}}></div>
    {{#WITH_CODE}}<div class="field short"><label for="email-code">Code de votre application</label>
      <span class="hint" id="email-code-hint">Six chiffres, ou l’un de vos codes de secours.</span>
      {{#EMAIL_CODE_ERROR}}<p class="error-text" id="email-code-error"><svg class="icon" width="18" height="18" aria-hidden="true"><use href="/static/vendor/icons.svg#circle-alert"/></svg> {{#EMAIL_CODE_MISSING}}Tapez le code que montre votre application.{{/EMAIL_CODE_MISSING}}{{#EMAIL_CODE_INVALID}}Un code compte 6 chiffres ; un code de secours, 20.{{/EMAIL_CODE_INVALID}}{{#EMAIL_CODE_WRONG}}Ce code ne convient pas ou a déjà servi : attendez le suivant et vérifiez que l’heure de votre téléphone est juste.{{/EMAIL_CODE_WRONG}}{{#EMAIL_CODE_TOO_LONG}}C’est trop long pour un code.{{/EMAIL_CODE_TOO_LONG}}{{#EMAIL_CODE_TOO_MANY}}Trop d’essais. Attendez un quart d’heure, puis recommencez.{{/EMAIL_CODE_TOO_MANY}}{{#EMAIL_CODE_TOO_MANY_TODAY}}Trop d’essais pour ce compte aujourd’hui : quelqu’un d’autre connaît peut-être votre mot de passe. Changez-le par « Mot de passe oublié », ou prenez un code de secours.{{/EMAIL_CODE_TOO_MANY_TODAY}}</p>{{/EMAIL_CODE_ERROR}}
      <input id="email-code" name="email-code" type="text" inputmode="numeric" autocomplete="one-time-code" spellcheck="false" required aria-describedby="email-code-hint{{#EMAIL_CODE_ERROR}} email-code-error{{/EMAIL_CODE_ERROR}}"{{#EMAIL_CODE_ERROR}} aria-invalid="true"{{/EMAIL_CODE_ERROR}}></div>{{/WITH_CODE}}
    <button class="quiet" type="submit">Changer d’adresse</button></form></section>
<section class="card"><h2>Mot de passe</h2>
  <form method="post" action="/compte/mot-de-passe"><input type="hidden" name="csrf" value="{{CSRF}}"><input type="text" name="username" value="{{MY_EMAIL}}" autocomplete="username" hidden readonly>
    <div class="field"><label for="old-password">Mot de passe actuel</label>
      {{#OLD_PASSWORD_ERROR}}<p class="error-text" id="old-password-error"><svg class="icon" width="18" height="18" aria-hidden="true"><use href="/static/vendor/icons.svg#circle-alert"/></svg> {{#OLD_PASSWORD_MISSING}}Tapez votre mot de passe actuel.{{/OLD_PASSWORD_MISSING}}{{#OLD_PASSWORD_WRONG}}Ce n’est pas votre mot de passe actuel.{{/OLD_PASSWORD_WRONG}}{{#OLD_PASSWORD_TOO_LONG}}Ce mot de passe est trop long : il compte 200 caractères au plus.{{/OLD_PASSWORD_TOO_LONG}}{{#OLD_PASSWORD_TOO_MANY}}Trop d’essais. Attendez un quart d’heure, puis recommencez.{{/OLD_PASSWORD_TOO_MANY}}</p>{{/OLD_PASSWORD_ERROR}}
      <input id="old-password" name="old-password" type="password" autocomplete="current-password" required{{#OLD_PASSWORD_ERROR}} aria-invalid="true"{{/OLD_PASSWORD_ERROR}}{{#OLD_PASSWORD_ERROR}} aria-describedby="old-password-error"{{/OLD_PASSWORD_ERROR}}></div>
    <div class="field"><label for="password">Nouveau mot de passe</label>
      <span class="hint" id="password-hint">10 caractères au moins. Vos autres sessions seront fermées.</span>
      {{#PASSWORD_ERROR}}<p class="error-text" id="password-error"><svg class="icon" width="18" height="18" aria-hidden="true"><use href="/static/vendor/icons.svg#circle-alert"/></svg> {{#PASSWORD_MISSING}}Choisissez un mot de passe.{{/PASSWORD_MISSING}}{{#PASSWORD_TOO_SHORT}}Ce mot de passe est trop court : il faut 10 caractères au moins.{{/PASSWORD_TOO_SHORT}}{{#PASSWORD_TOO_LONG}}Ce mot de passe dépasse 200 caractères : raccourcissez-le.{{/PASSWORD_TOO_LONG}}{{#PASSWORD_GUESSABLE}}Ce mot de passe est votre nom ou votre adresse : choisissez-en un que personne ne devine.{{/PASSWORD_GUESSABLE}}</p>{{/PASSWORD_ERROR}}
      <input id="password" name="password" type="password" autocomplete="new-password" minlength="10" maxlength="200" required{{#PASSWORD_ERROR}} aria-invalid="true"{{/PASSWORD_ERROR}} aria-describedby="password-hint{{#PASSWORD_ERROR}} password-error{{/PASSWORD_ERROR}}"></div>
    <div class="field"><label for="password-again">Le même, encore une fois</label>
      {{#PASSWORD_AGAIN_ERROR}}<p class="error-text" id="password-again-error"><svg class="icon" width="18" height="18" aria-hidden="true"><use href="/static/vendor/icons.svg#circle-alert"/></svg> {{#PASSWORD_AGAIN_MISSING}}Tapez encore une fois le nouveau mot de passe.{{/PASSWORD_AGAIN_MISSING}}{{#PASSWORD_AGAIN_DIFFERENT}}Les deux mots de passe ne sont pas les mêmes.{{/PASSWORD_AGAIN_DIFFERENT}}</p>{{/PASSWORD_AGAIN_ERROR}}
      <input id="password-again" name="password-again" type="password" autocomplete="new-password" required{{#PASSWORD_AGAIN_ERROR}} aria-invalid="true"{{/PASSWORD_AGAIN_ERROR}}{{#PASSWORD_AGAIN_ERROR}} aria-describedby="password-again-error"{{/PASSWORD_AGAIN_ERROR}}></div>
    {{#WITH_CODE}}<div class="field short"><label for="change-code">Code de votre application</label>
      <span class="hint" id="change-code-hint">Six chiffres, ou l’un de vos codes de secours.</span>
      {{#CHANGE_CODE_ERROR}}<p class="error-text" id="change-code-error"><svg class="icon" width="18" height="18" aria-hidden="true"><use href="/static/vendor/icons.svg#circle-alert"/></svg> {{#CHANGE_CODE_MISSING}}Tapez le code que montre votre application.{{/CHANGE_CODE_MISSING}}{{#CHANGE_CODE_INVALID}}Un code compte 6 chiffres ; un code de secours, 20.{{/CHANGE_CODE_INVALID}}{{#CHANGE_CODE_WRONG}}Ce code ne convient pas ou a déjà servi : attendez le suivant et vérifiez que l’heure de votre téléphone est juste.{{/CHANGE_CODE_WRONG}}{{#CHANGE_CODE_TOO_LONG}}C’est trop long pour un code.{{/CHANGE_CODE_TOO_LONG}}{{#CHANGE_CODE_TOO_MANY}}Trop d’essais. Attendez un quart d’heure, puis recommencez.{{/CHANGE_CODE_TOO_MANY}}{{#CHANGE_CODE_TOO_MANY_TODAY}}Trop d’essais pour ce compte aujourd’hui : quelqu’un d’autre connaît peut-être votre mot de passe. Changez-le par « Mot de passe oublié », ou prenez un code de secours.{{/CHANGE_CODE_TOO_MANY_TODAY}}</p>{{/CHANGE_CODE_ERROR}}
      <input id="change-code" name="change-code" type="text" inputmode="numeric" autocomplete="one-time-code" spellcheck="false" required aria-describedby="change-code-hint{{#CHANGE_CODE_ERROR}} change-code-error{{/CHANGE_CODE_ERROR}}"{{#CHANGE_CODE_ERROR}} aria-invalid="true"{{/CHANGE_CODE_ERROR}}></div>{{/WITH_CODE}}
    <button class="quiet" type="submit">Changer de mot de passe</button></form></section>
<section class="card" id="deux-etapes"><h2>Validation en deux étapes</h2>
  {{#WITH_CODE}}<p>Elle est activée : à chaque connexion, un code de votre application vous est demandé.</p>
  <p><a class="button quiet" href="/compte/deux-etapes">Codes de secours, désactivation</a></p>{{/WITH_CODE}}
  {{#WITHOUT_CODE}}<p>Un code de votre téléphone en plus du mot de passe : qui vous vole le mot de passe n’entre pas.</p>
  <p><a class="button quiet" href="/compte/deux-etapes">Activer</a></p>{{/WITHOUT_CODE}}
</section>
<section class="card" id="sessions"><h2>Vos sessions ouvertes</h2>
  <p class="muted">Une session se ferme d’elle-même après 90 jours sans visite, et au plus tard un an après la connexion (90 jours pour l’équipe d’une mairie).</p>
  <ul class="queue">
    {{#SESSION}}
    <li class="split"><p><strong>{{#KNOWN_AGENT}}{{AGENT}}{{/KNOWN_AGENT}}{{#UNKNOWN_AGENT}}Appareil inconnu{{/UNKNOWN_AGENT}}</strong>{{#HERE}} <span class="pill">cet appareil</span>{{/HERE}}<br><small>Ouverte le <time datetime="{{OPENED_ISO}}">{{OPENED}}</time></small></p>{{#ELSEWHERE}}<form method="post" action="/compte/sessions/{{ID}}/fermer"><input type="hidden" name="csrf" value="{{CSRF}}"><button class="danger" type="submit">Fermer<span class="visually-hidden"> la session {{AGENT}} du {{OPENED}}</span></button></form>{{/ELSEWHERE}}</li>
    {{/SESSION}}
  </ul>
  {{#OTHER_SESSIONS}}<form method="post" action="/compte/sessions/fermer"><input type="hidden" name="csrf" value="{{CSRF}}"><div class="actions"><button class="danger" type="submit">Fermer toutes les autres</button></div></form>{{/OTHER_SESSIONS}}
</section>
</main>
</div>
