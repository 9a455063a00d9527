{{%AUTOESCAPE context="HTML"}}
<div class="container page narrow">
<main id="content">
<h1>S’inscrire</h1>
<ol class="steps"><li>Votre commune</li><li aria-current="step">Vous</li><li>La confirmation</li></ol>
{{#FORM_ERROR}}<div class="notice error" role="alert">
  <svg class="icon" width="24" height="24" aria-hidden="true"><use href="/static/vendor/icons.svg#circle-alert"/></svg>
  <div><p>Rien n’est encore enregistré : corrigez les points signalés ci-dessous. Par prudence, le mot de passe est à taper de nouveau.</p></div>
</div>{{/FORM_ERROR}}
<form class="card" method="post" action="/inscription" novalidate><input type="hidden" name="csrf" value="{{CSRF}}">
    <p class="muted">Tous les champs sont obligatoires.</p>
    <div class="field"><label for="place">Votre commune</label>
      <span class="hint" id="place-hint">Pour en changer, tapez un autre code postal ou un autre nom.</span>
      {{#PLACE_ERROR}}<p class="error-text" id="place-error"><svg class="icon" width="18" height="18" aria-hidden="true"><use href="/static/vendor/icons.svg#circle-alert"/></svg> {{#PLACE_MISSING}}Tapez le code postal ou le nom de votre commune.{{/PLACE_MISSING}}{{#PLACE_UNKNOWN}}Aucune commune ne correspond. Vérifiez l’orthographe, ou tapez le code postal.{{/PLACE_UNKNOWN}}{{#PLACE_CHOOSE}}Choisissez votre commune dans la liste.{{/PLACE_CHOOSE}}</p>{{/PLACE_ERROR}}
      <input id="place" name="place" type="text" value="{{PLACE}}" maxlength="100" required{{#PLACE_ERROR}} aria-invalid="true"{{/PLACE_ERROR}} aria-describedby="place-hint{{#PLACE_ERROR}} place-error{{/PLACE_ERROR}}"></div>
    <input type="hidden" name="searched" value="{{SEARCHED}}">
    {{#CHOSEN}}<input type="hidden" name="commune" value="{{CODE}}">{{/CHOSEN}}
    {{#MATCHES}}
  <fieldset class="choices boxed"><legend>{{#CALLED_SO}}Laquelle est la vôtre ?{{/CALLED_SO}}{{#NEARLY}}Aucune commune ne s’appelle exactement ainsi. Vouliez-vous dire :{{/NEARLY}}</legend>
    {{#MATCH}}
    <label class="choice"><input type="radio" name="commune" value="{{CODE}}" required{{#ONLY}} checked{{/ONLY}}> <span>{{#FORMER}}{{PART}}, dans {{/FORMER}}{{NAME}} <small>{{DEPARTMENT}} · {{POSTCODE}}{{#OPEN}} · le maire est sur Parvis{{/OPEN}}</small></span></label>
    {{/MATCH}}
    {{#MANY}}<p class="hint">La liste s’arrête à 50 communes. Si la vôtre n’y est pas, tapez son code postal ou son nom entier.</p>{{/MANY}}
  </fieldset>
  {{/MATCHES}}
    {{#NO_MAYOR_YET}}<div class="notice"><svg class="icon" width="24" height="24" aria-hidden="true"><use href="/static/vendor/icons.svg#info"/></svg><div><p>Le maire de {{TOWN}} n’est pas encore sur Parvis. Votre inscription comptera : nous écrivons à la mairie quand des habitants s’inscrivent, et nous vous préviendrons de son arrivée.</p></div></div>{{/NO_MAYOR_YET}}
    <div class="row">
    <div class="field"><label for="first-name">Prénom</label>
      <span class="hint" id="first-name-hint">Le vrai, comme à l’état civil.</span>
      {{#FIRST_NAME_ERROR}}<p class="error-text" id="first-name-error"><svg class="icon" width="18" height="18" aria-hidden="true"><use href="/static/vendor/icons.svg#circle-alert"/></svg> {{#FIRST_NAME_MISSING}}Indiquez votre prénom.{{/FIRST_NAME_MISSING}}{{#FIRST_NAME_TOO_LONG}}Ce prénom dépasse 50 caractères : raccourcissez-le.{{/FIRST_NAME_TOO_LONG}}{{#FIRST_NAME_INVALID}}Écrivez votre prénom avec des lettres seulement.{{/FIRST_NAME_INVALID}}</p>{{/FIRST_NAME_ERROR}}
      <input id="first-name" name="first-name" type="text" value="{{FIRST_NAME}}" autocomplete="given-name" maxlength="50" required{{#FIRST_NAME_ERROR}} aria-invalid="true"{{/FIRST_NAME_ERROR}} aria-describedby="first-name-hint{{#FIRST_NAME_ERROR}} first-name-error{{/FIRST_NAME_ERROR}}"></div>
    <div class="field"><label for="last-name">Nom</label>
      <span class="hint" id="last-name-hint">En public : « Nadia B. »</span>
      {{#LAST_NAME_ERROR}}<p class="error-text" id="last-name-error"><svg class="icon" width="18" height="18" aria-hidden="true"><use href="/static/vendor/icons.svg#circle-alert"/></svg> {{#LAST_NAME_MISSING}}Indiquez votre nom de famille.{{/LAST_NAME_MISSING}}{{#LAST_NAME_TOO_LONG}}Ce nom dépasse 50 caractères : raccourcissez-le.{{/LAST_NAME_TOO_LONG}}{{#LAST_NAME_INVALID}}Écrivez votre nom avec des lettres seulement.{{/LAST_NAME_INVALID}}</p>{{/LAST_NAME_ERROR}}
      <input id="last-name" name="last-name" type="text" value="{{LAST_NAME}}" autocomplete="family-name" maxlength="50" required{{#LAST_NAME_ERROR}} aria-invalid="true"{{/LAST_NAME_ERROR}} aria-describedby="last-name-hint{{#LAST_NAME_ERROR}} last-name-error{{/LAST_NAME_ERROR}}"></div>
    </div>
    <div class="field"><label for="email">Adresse e-mail</label>
      <span class="hint" id="email-hint">Nous y envoyons un lien pour confirmer l’inscription.</span>
      {{#EMAIL_ERROR}}<p class="error-text" id="email-error"><svg class="icon" width="18" height="18" aria-hidden="true"><use href="/static/vendor/icons.svg#circle-alert"/></svg> {{#EMAIL_MISSING}}Indiquez votre adresse e-mail.{{/EMAIL_MISSING}}{{#EMAIL_INVALID}}Cette adresse n’est pas complète. Exemple : prenom.nom@exemple.fr{{/EMAIL_INVALID}}{{#EMAIL_IMPOSSIBLE}}Cette adresse ne peut pas exister : une faute de frappe s’y est glissée. Exemple : prenom.nom@exemple.fr{{/EMAIL_IMPOSSIBLE}}{{#EMAIL_ACCENTS}}Avant le @, une adresse n’a pas de lettres accentuées : écrivez par exemple « helene » et non « hélène », comme le dit votre messagerie.{{/EMAIL_ACCENTS}}{{#EMAIL_TOO_LONG}}Cette adresse e-mail est trop longue.{{/EMAIL_TOO_LONG}}</p>{{/EMAIL_ERROR}}
      <input id="email" name="email" type="email" value="{{EMAIL}}" autocomplete="username" maxlength="254" required{{#EMAIL_ERROR}} aria-invalid="true"{{/EMAIL_ERROR}} aria-describedby="email-hint{{#EMAIL_ERROR}} email-error{{/EMAIL_ERROR}}"></div>
    <div class="field"><label for="password">Mot de passe</label>
      <span class="hint" id="password-hint">10 caractères au moins. Une phrase facile à retenir convient très bien.</span>
      {{#PASSWORD_ERROR}}<p class="error-text" id="password-error"><svg class="icon" width="18" height="18" aria-hidden="true"><use href="/static/vendor/icons.svg#circle-alert"/></svg> {{#PASSWORD_MISSING}}Choisissez un mot de passe.{{/PASSWORD_MISSING}}{{#PASSWORD_TOO_SHORT}}Ce mot de passe est trop court : il faut 10 caractères au moins.{{/PASSWORD_TOO_SHORT}}{{#PASSWORD_TOO_LONG}}Ce mot de passe dépasse 200 caractères : raccourcissez-le.{{/PASSWORD_TOO_LONG}}{{#PASSWORD_GUESSABLE}}Ce mot de passe est votre nom ou votre adresse : choisissez-en un que personne ne devine.{{/PASSWORD_GUESSABLE}}</p>{{/PASSWORD_ERROR}}
      <input id="password" name="password" type="password" autocomplete="new-password" minlength="10" maxlength="200" required{{#PASSWORD_ERROR}} aria-invalid="true"{{/PASSWORD_ERROR}} aria-describedby="password-hint{{#PASSWORD_ERROR}} password-error{{/PASSWORD_ERROR}}"></div>
    <fieldset class="choices"><legend class="visually-hidden">Conditions</legend>
      <label class="choice"><input id="age" type="checkbox" name="age" value="1" required{{#AGE_TICKED}} checked{{/AGE_TICKED}}{{#AGE_ERROR}} aria-invalid="true" aria-describedby="age-error"{{/AGE_ERROR}}> J’ai 15 ans ou plus</label>
      {{#AGE_ERROR}}<p class="error-text" id="age-error"><svg class="icon" width="18" height="18" aria-hidden="true"><use href="/static/vendor/icons.svg#circle-alert"/></svg> {{#AGE_MISSING}}Il faut avoir 15 ans ou plus pour s’inscrire : cochez cette case si c’est votre cas.{{/AGE_MISSING}}</p>{{/AGE_ERROR}}
      <label class="choice"><input id="charter" type="checkbox" name="charter" value="1" required{{#CHARTER_TICKED}} checked{{/CHARTER_TICKED}}{{#CHARTER_ERROR}} aria-invalid="true" aria-describedby="charter-error"{{/CHARTER_ERROR}}> <span>J’accepte <a href="/charte">la charte</a> : je parle sous mon vrai nom, avec respect</span></label>
      {{#CHARTER_ERROR}}<p class="error-text" id="charter-error"><svg class="icon" width="18" height="18" aria-hidden="true"><use href="/static/vendor/icons.svg#circle-alert"/></svg> {{#CHARTER_MISSING}}Lisez la charte, puis cochez cette case pour vous inscrire.{{/CHARTER_MISSING}}</p>{{/CHARTER_ERROR}}
    </fieldset>
    <div class="trap" aria-hidden="true"><label for="website">Laissez ce champ vide</label><input id="website" type="text" name="website" tabindex="-1" autocomplete="off"></div>
    <div class="actions"><button type="submit">S’inscrire</button></div>
</form>
<p>Vous avez déjà un compte ? <a href="/connexion">Connectez-vous</a>.</p>
</main>
</div>
