{{%AUTOESCAPE context="HTML"}}
<div class="container page narrow">
<main id="content">
<h1>Mon compte</h1>
{{#FORM_ERROR}}<div class="notice error" role="alert">
  <svg class="icon" width="24" height="24" aria-hidden="true"><use href="/static/vendor/icons.svg#circle-alert"/></svg>
  <div><p>Rien n’est encore enregistré : corrigez les points signalés ci-dessous.</p></div>
</div>{{/FORM_ERROR}}
{{#HOME}}
{{#WAITING}}<div class="notice warning"><svg class="icon" width="24" height="24" aria-hidden="true"><use href="/static/vendor/icons.svg#clock"/></svg><div><h2>La mairie de {{HOME_NAME}} doit encore valider votre inscription</h2><p>Vous pouvez lire et suivre. Vous pourrez commenter dès qu’elle aura répondu ; vous recevrez un e-mail.</p></div></div>{{/WAITING}}
{{#REFUSED}}<div class="notice error"><svg class="icon" width="24" height="24" aria-hidden="true"><use href="/static/vendor/icons.svg#circle-alert"/></svg><div><h2>La mairie de {{HOME_NAME}} n’a pas validé votre inscription</h2><p>Sa raison, donnée le {{DECIDED}} : {{#REASON_IS_1}}votre vrai nom n’est pas reconnu{{/REASON_IS_1}}{{#REASON_IS_2}}vous n’habitez pas la commune, d’après la mairie{{/REASON_IS_2}}{{#REASON_IS_3}}vous n’avez pas été trouvé sur les listes de la commune{{/REASON_IS_3}}{{#REASON_IS_4}}la mairie n’a pas reçu de réponse à sa demande{{/REASON_IS_4}}{{#REASON_IS_5}}un autre compte existe déjà à votre nom{{/REASON_IS_5}}{{#REASON_IS_0}}elle n’en a pas donné{{/REASON_IS_0}}. Vous pouvez toujours lire et suivre.</p></div></div>{{/REFUSED}}
<section class="card"><h2>Votre commune</h2>
  <p><strong><a href="/fil/{{HOME_PATH}}">{{HOME_NAME}}</a></strong> <small>{{POSTCODE}}</small></p>
  <p class="muted">{{#IS_MAYOR}}Vous en êtes le maire.{{/IS_MAYOR}}{{#IS_DELEGATE}}Vous y êtes délégué du maire.{{/IS_DELEGATE}}{{#WAITING}}En attente de la mairie depuis le {{ASKED}}.{{/WAITING}}{{#NO_MAYOR_YET}}Le maire n’est pas encore sur Parvis : votre inscription attend son arrivée.{{/NO_MAYOR_YET}}{{#ACCEPTED}}Vous y êtes citoyen : vous pouvez aimer et commenter.{{/ACCEPTED}}{{#REFUSED}}La mairie n’a pas validé votre inscription.{{/REFUSED}}</p>
</section>
{{/HOME}}
<section class="card"><h2>Votre nom</h2>
  <form method="post" action="/compte/nom"><input type="hidden" name="csrf" value="{{CSRF}}">
    <div class="row"><div class="field"><label for="first-name">Prénom</label>
      {{#FIRST_NAME_ERROR}}<p class="error-text" id="first-name-error"><svg class="icon" width="18" height="18" aria-hidden="true"><use href="/static/vendor/icons.svg#circle-alert"/></svg> {{#FIRST_NAME_MISSING}}Indiquez votre prénom.{{/FIRST_NAME_MISSING}}{{#FIRST_NAME_TOO_LONG}}Ce prénom dépasse 50 caractères : raccourcissez-le.{{/FIRST_NAME_TOO_LONG}}{{#FIRST_NAME_INVALID}}Écrivez votre prénom avec des lettres seulement.{{/FIRST_NAME_INVALID}}</p>{{/FIRST_NAME_ERROR}}
      <input id="first-name" name="first-name" type="text" value="{{FIRST_NAME}}" autocomplete="given-name" maxlength="50" required{{#FIRST_NAME_ERROR}} aria-invalid="true"{{/FIRST_NAME_ERROR}}{{#FIRST_NAME_ERROR}} aria-describedby="first-name-error"{{/FIRST_NAME_ERROR}}></div><div class="field"><label for="last-name">Nom</label>
      {{#LAST_NAME_ERROR}}<p class="error-text" id="last-name-error"><svg class="icon" width="18" height="18" aria-hidden="true"><use href="/static/vendor/icons.svg#circle-alert"/></svg> {{#LAST_NAME_MISSING}}Indiquez votre nom de famille.{{/LAST_NAME_MISSING}}{{#LAST_NAME_TOO_LONG}}Ce nom dépasse 50 caractères : raccourcissez-le.{{/LAST_NAME_TOO_LONG}}{{#LAST_NAME_INVALID}}Écrivez votre nom avec des lettres seulement.{{/LAST_NAME_INVALID}}</p>{{/LAST_NAME_ERROR}}
      <input id="last-name" name="last-name" type="text" value="{{LAST_NAME}}" autocomplete="family-name" maxlength="50" required{{#LAST_NAME_ERROR}} aria-invalid="true"{{/LAST_NAME_ERROR}}{{#LAST_NAME_ERROR}} aria-describedby="last-name-error"{{/LAST_NAME_ERROR}}></div></div>
    <fieldset class="choices"{{#SHOWN_NAME_ERROR}} role="radiogroup" aria-invalid="true" aria-describedby="shown-name-error"{{/SHOWN_NAME_ERROR}}><legend>Ce que voient les autres citoyens</legend>
      {{#SHOWN_NAME_ERROR}}<p class="error-text" id="shown-name-error"><svg class="icon" width="18" height="18" aria-hidden="true"><use href="/static/vendor/icons.svg#circle-alert"/></svg> {{#SHOWN_NAME_MISSING}}Choisissez ce que voient les autres citoyens.{{/SHOWN_NAME_MISSING}}{{#SHOWN_NAME_INVALID}}Choisissez ce que voient les autres citoyens.{{/SHOWN_NAME_INVALID}}</p>{{/SHOWN_NAME_ERROR}}
      <label class="choice"><input type="radio" name="shown-name" value="full"{{#SHOWN_NAME_IS_FULL}} checked{{/SHOWN_NAME_IS_FULL}}> {{FULL_NAME}}</label>
      <label class="choice"><input type="radio" name="shown-name" value="short"{{#SHOWN_NAME_IS_SHORT}} checked{{/SHOWN_NAME_IS_SHORT}}> {{SHORT_NAME}}</label>
    </fieldset>
    <p class="muted">La mairie voit toujours votre nom entier, et si vous en changez. Les visiteurs sans compte voient toujours « {{SHORT_NAME}} ».</p>
    <button type="submit">Enregistrer</button>
  </form></section>
<section class="card"><h2>Adresse e-mail</h2>
  <p>Actuelle : <strong>{{MY_EMAIL}}</strong></p>
  <form method="post" action="/compte/e-mail"><input type="hidden" name="csrf" value="{{CSRF}}">
    <div class="field"><label for="email">Nouvelle adresse</label>
      <span class="hint" id="email-hint">Elle ne changera qu’après confirmation par le lien envoyé à la nouvelle adresse.</span>
      {{#EMAIL_ERROR}}<p class="error-text" id="email-error"><svg class="icon" width="18" height="18" aria-hidden="true"><use href="/static/vendor/icons.svg#circle-alert"/></svg> {{#EMAIL_SAME}}C’est déjà votre adresse.{{/EMAIL_SAME}}{{#EMAIL_MISSING}}Indiquez votre adresse e-mail.{{/EMAIL_MISSING}}{{#EMAIL_INVALID}}Cette adresse n’est pas complète. Exemple : prenom.nom@exemple.fr{{/EMAIL_INVALID}}{{#EMAIL_TOO_LONG}}Cette adresse e-mail est trop longue.{{/EMAIL_TOO_LONG}}</p>{{/EMAIL_ERROR}}
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
<section class="card" id="suivis"><h2>Les maires que vous suivez</h2>
  {{#FOLLOWS}}<ul class="queue">{{/FOLLOWS}}
    {{#FOLLOWED}}
    <li class="split"><p><strong><a href="/fil/{{PATH}}">{{#HAS_MAYOR}}{{MAYOR}}{{/HAS_MAYOR}}{{#NO_MAYOR}}{{TOWN}}{{/NO_MAYOR}}</a></strong><br><small>{{#HAS_MAYOR}}{{TOWN}}{{/HAS_MAYOR}}{{#NO_MAYOR}}Le maire n’est pas encore sur Parvis{{/NO_MAYOR}}{{#OWN_TOWN}}, votre commune{{/OWN_TOWN}}</small></p><form method="post" action="/compte/ne-plus-suivre"><input type="hidden" name="csrf" value="{{CSRF}}"><input type="hidden" name="commune" value="{{PATH}}"><button class="quiet" type="submit">Ne plus suivre<span class="visually-hidden"> {{#HAS_MAYOR}}{{MAYOR}}, {{/HAS_MAYOR}}{{TOWN}}</span></button></form></li>
    {{/FOLLOWED}}
  {{#FOLLOWS}}</ul>{{/FOLLOWS}}
  {{#FOLLOWS_NOBODY}}<p class="muted">Vous ne suivez aucun maire. Cherchez une commune, puis « Suivre » sur sa page.</p>{{/FOLLOWS_NOBODY}}
</section>
</main>
</div>
