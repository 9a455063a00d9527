{{%AUTOESCAPE context="HTML"}}
<div class="container page narrow">
<main id="content">
<h1>Se connecter</h1>
{{#RESUME}}<div class="notice warning" role="status">
  <svg class="icon" width="24" height="24" aria-hidden="true"><use href="/static/vendor/icons.svg#clock"/></svg>
  <div><p>Votre session est terminée. Connectez-vous : le texte que vous écriviez est conservé.</p></div>
</div>{{/RESUME}}
{{#WRONG}}<div class="notice error" role="alert">
  <svg class="icon" width="24" height="24" aria-hidden="true"><use href="/static/vendor/icons.svg#circle-alert"/></svg>
  <div><h2>L’adresse ou le mot de passe ne convient pas</h2><p>Vérifiez l’adresse et les majuscules du mot de passe, ou <a href="/mot-de-passe">demandez un nouveau mot de passe</a>.</p></div>
</div>{{/WRONG}}
{{#LATE}}<div class="notice warning" role="alert">
  <svg class="icon" width="24" height="24" aria-hidden="true"><use href="/static/vendor/icons.svg#clock"/></svg>
  <div><h2>Le temps pour taper le code est passé</h2><p>Connectez-vous à nouveau.</p></div>
</div>{{/LATE}}
{{#BLOCKED}}<div class="notice error" role="alert">
  <svg class="icon" width="24" height="24" aria-hidden="true"><use href="/static/vendor/icons.svg#circle-alert"/></svg>
  <div><h2>Ce compte est suspendu</h2><p>Écrivez à votre mairie pour en connaître la raison.</p></div>
</div>{{/BLOCKED}}
{{#GONE}}<div class="notice warning" role="alert">
  <svg class="icon" width="24" height="24" aria-hidden="true"><use href="/static/vendor/icons.svg#circle-alert"/></svg>
  <div><h2>Ce compte est supprimé</h2><p>Le délai de 72 heures pour changer d’avis est passé. Vous pouvez vous <a href="/inscription">inscrire à nouveau</a> dans une heure.</p></div>
</div>{{/GONE}}
{{#UNCONFIRMED}}<div class="notice warning" role="alert">
  <svg class="icon" width="24" height="24" aria-hidden="true"><use href="/static/vendor/icons.svg#mail"/></svg>
  <div><h2>Il reste à confirmer votre inscription</h2><p>Ouvrez l’e-mail que nous avons envoyé à {{EMAIL}} et suivez son lien. Vous ne le trouvez pas ? Demandez-en un nouveau.</p>
    <form method="post" action="/inscription/renvoyer"><input type="hidden" name="csrf" value="{{CSRF}}"><input type="hidden" name="email" value="{{EMAIL}}"><div class="actions"><button class="quiet" type="submit">Recevoir un nouveau lien</button></div></form></div>
</div>{{/UNCONFIRMED}}
<form class="card" method="post" action="/connexion"><input type="hidden" name="csrf" value="{{CSRF}}">
    {{#HAS_NEXT}}<input type="hidden" name="suite" value="{{NEXT}}">{{/HAS_NEXT}}
    <div class="field"><label for="email">Adresse e-mail</label>
      {{#EMAIL_ERROR}}<p class="error-text" id="email-error"><svg class="icon" width="18" height="18" aria-hidden="true"><use href="/static/vendor/icons.svg#circle-alert"/></svg> {{#EMAIL_TOO_MANY}}Trop d’essais pour cette adresse. Attendez un quart d’heure, ou demandez un nouveau mot de passe.{{/EMAIL_TOO_MANY}}{{#EMAIL_MISSING}}Indiquez votre adresse e-mail.{{/EMAIL_MISSING}}{{#EMAIL_INVALID}}Cette adresse n’est pas complète. Exemple : prenom.nom@exemple.fr{{/EMAIL_INVALID}}{{#EMAIL_IMPOSSIBLE}}Cette adresse ne peut pas exister : une faute de frappe s’y est glissée. Exemple : prenom.nom@exemple.fr{{/EMAIL_IMPOSSIBLE}}{{#EMAIL_ACCENTS}}Avant le @, une adresse n’a pas de lettres accentuées : écrivez par exemple « helene » et non « hélène », comme le dit votre messagerie.{{/EMAIL_ACCENTS}}{{#EMAIL_TOO_LONG}}Cette adresse e-mail est trop longue.{{/EMAIL_TOO_LONG}}</p>{{/EMAIL_ERROR}}
      <input id="email" name="email" type="email" value="{{EMAIL}}" autocomplete="username" maxlength="254" required{{#EMAIL_ERROR}} aria-invalid="true"{{/EMAIL_ERROR}}{{#EMAIL_ERROR}} aria-describedby="email-error"{{/EMAIL_ERROR}}></div>
    <div class="field"><label for="password">Mot de passe</label>
      {{#PASSWORD_ERROR}}<p class="error-text" id="password-error"><svg class="icon" width="18" height="18" aria-hidden="true"><use href="/static/vendor/icons.svg#circle-alert"/></svg> {{#PASSWORD_MISSING}}Tapez votre mot de passe.{{/PASSWORD_MISSING}}{{#PASSWORD_TOO_LONG}}Ce mot de passe est trop long : il compte 200 caractères au plus.{{/PASSWORD_TOO_LONG}}</p>{{/PASSWORD_ERROR}}
      <input id="password" name="password" type="password" autocomplete="current-password" required{{#PASSWORD_ERROR}} aria-invalid="true"{{/PASSWORD_ERROR}}{{#PASSWORD_ERROR}} aria-describedby="password-error"{{/PASSWORD_ERROR}}></div>
    {{#RESUME}}<input type="hidden" name="resume" value="{{ACTION}}">
    {{>KEPT}}
    {{/RESUME}}
    <div class="actions"><button type="submit"><svg class="icon" width="20" height="20" aria-hidden="true"><use href="/static/vendor/icons.svg#log-in"/></svg> Se connecter</button><a class="button plain" href="/mot-de-passe">Mot de passe oublié</a></div>
</form>
<p>Pas encore de compte ? <a href="/inscription">Inscrivez-vous</a>.</p>
</main>
</div>
