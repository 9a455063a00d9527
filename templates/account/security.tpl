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
  <form method="post" action="/compte/e-mail"><input type="hidden" name="csrf" value="{{CSRF}}">
    <div class="field"><label for="email">Nouvelle adresse</label>
      <span class="hint" id="email-hint">Elle ne changera qu’après confirmation par le lien envoyé à la nouvelle adresse.</span>
      {{#EMAIL_ERROR}}<p class="error-text" id="email-error"><svg class="icon" width="18" height="18" aria-hidden="true"><use href="/static/vendor/icons.svg#circle-alert"/></svg> {{#EMAIL_SAME}}C’est déjà votre adresse.{{/EMAIL_SAME}}{{#EMAIL_MISSING}}Indiquez votre adresse e-mail.{{/EMAIL_MISSING}}{{#EMAIL_INVALID}}Cette adresse n’est pas complète. Exemple : prenom.nom@exemple.fr{{/EMAIL_INVALID}}{{#EMAIL_TOO_LONG}}Cette adresse e-mail est trop longue.{{/EMAIL_TOO_LONG}}{{#EMAIL_TOO_MANY}}Plusieurs messages sont déjà partis à cette adresse. Attendez une heure, puis recommencez.{{/EMAIL_TOO_MANY}}</p>{{/EMAIL_ERROR}}
      <input id="email" name="email" type="email" value="{{EMAIL}}" autocomplete="email" maxlength="254" required{{#EMAIL_ERROR}} aria-invalid="true"{{/EMAIL_ERROR}} aria-describedby="email-hint{{#EMAIL_ERROR}} email-error{{/EMAIL_ERROR}}"></div>
    <div class="field"><label for="email-password">Votre mot de passe</label>
      {{#EMAIL_PASSWORD_ERROR}}<p class="error-text" id="email-password-error"><svg class="icon" width="18" height="18" aria-hidden="true"><use href="/static/vendor/icons.svg#circle-alert"/></svg> {{#EMAIL_PASSWORD_MISSING}}Tapez votre mot de passe actuel.{{/EMAIL_PASSWORD_MISSING}}{{#EMAIL_PASSWORD_WRONG}}Ce n’est pas votre mot de passe actuel.{{/EMAIL_PASSWORD_WRONG}}{{#EMAIL_PASSWORD_TOO_LONG}}Ce mot de passe est trop long : il compte 200 caractères au plus.{{/EMAIL_PASSWORD_TOO_LONG}}{{#EMAIL_PASSWORD_TOO_MANY}}Trop d’essais. Attendez un quart d’heure, puis recommencez.{{/EMAIL_PASSWORD_TOO_MANY}}</p>{{/EMAIL_PASSWORD_ERROR}}
      <input id="email-password" name="email-password" type="password" autocomplete="current-password" required{{#EMAIL_PASSWORD_ERROR}} aria-invalid="true"{{/EMAIL_PASSWORD_ERROR}}{{#EMAIL_PASSWORD_ERROR}} aria-describedby="email-password-error"{{/EMAIL_PASSWORD_ERROR}}></div>
    <button class="quiet" type="submit">Changer d’adresse</button></form></section>
<section class="card"><h2>Mot de passe</h2>
  <form method="post" action="/compte/mot-de-passe"><input type="hidden" name="csrf" value="{{CSRF}}">
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
    <button class="quiet" type="submit">Changer de mot de passe</button></form></section>
<section class="card" id="sessions"><h2>Vos sessions ouvertes</h2>
  <ul class="queue">
    {{#SESSION}}
    <li class="split"><p><strong>{{#KNOWN_AGENT}}{{AGENT}}{{/KNOWN_AGENT}}{{#UNKNOWN_AGENT}}Appareil inconnu{{/UNKNOWN_AGENT}}</strong>{{#HERE}} <span class="pill">cet appareil</span>{{/HERE}}<br><small>Ouverte le <time datetime="{{OPENED_ISO}}">{{OPENED}}</time></small></p>{{#ELSEWHERE}}<form method="post" action="/compte/sessions/{{ID}}/fermer"><input type="hidden" name="csrf" value="{{CSRF}}"><button class="danger" type="submit">Fermer<span class="visually-hidden"> la session {{AGENT}} du {{OPENED}}</span></button></form>{{/ELSEWHERE}}</li>
    {{/SESSION}}
  </ul>
  {{#OTHER_SESSIONS}}<form method="post" action="/compte/sessions/fermer"><input type="hidden" name="csrf" value="{{CSRF}}"><div class="actions"><button class="danger" type="submit">Fermer toutes les autres</button></div></form>{{/OTHER_SESSIONS}}
</section>
</main>
</div>
