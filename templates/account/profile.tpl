{{%AUTOESCAPE context="HTML"}}
<div class="container page narrow">
<main id="content">
<p class="back"><a href="/compte"><svg class="icon" width="20" height="20" aria-hidden="true"><use href="/static/vendor/icons.svg#chevron-left"/></svg> Mon compte</a></p>
<h1>Profil</h1>
{{#FORM_ERROR}}<div class="notice error" role="alert">
  <svg class="icon" width="24" height="24" aria-hidden="true"><use href="/static/vendor/icons.svg#circle-alert"/></svg>
  <div><p>Rien n’est encore enregistré : corrigez les points signalés ci-dessous.</p></div>
</div>{{/FORM_ERROR}}
<section class="card"><h2>Votre nom</h2>
  <form method="post" action="/compte/nom"><input type="hidden" name="csrf" value="{{CSRF}}">
    <fieldset class="choices"{{#CIVILITY_ERROR}} role="radiogroup" aria-invalid="true" aria-describedby="civility-error"{{/CIVILITY_ERROR}}><legend>Civilité <span class="optional">facultatif</span></legend>
      <span class="hint">Vous seul la voyez. Elle ne sert qu’à s’adresser à vous.</span>
      {{#CIVILITY_ERROR}}<p class="error-text" id="civility-error"><svg class="icon" width="18" height="18" aria-hidden="true"><use href="/static/vendor/icons.svg#circle-alert"/></svg> {{#CIVILITY_INVALID}}Choisissez une des trois réponses.{{/CIVILITY_INVALID}}</p>{{/CIVILITY_ERROR}}
      <label class="choice"><input type="radio" name="civility" value="mme"{{#CIVILITY_IS_MME}} checked{{/CIVILITY_IS_MME}}> Madame</label>
      <label class="choice"><input type="radio" name="civility" value="m"{{#CIVILITY_IS_M}} checked{{/CIVILITY_IS_M}}> Monsieur</label>
      <label class="choice"><input type="radio" name="civility" value="none"{{#CIVILITY_IS_NONE}} checked{{/CIVILITY_IS_NONE}}> Ne pas préciser</label>
    </fieldset>
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
    <button type="submit">Enregistrer le nom</button>
  </form></section>
<section class="card"><h2>Photo <span class="optional">facultatif</span></h2>
  <div class="who">{{#HAS_PORTRAIT}}<img class="portrait" src="/compte/photo?v={{PORTRAIT}}" alt="Votre photo" width="80" height="80">{{/HAS_PORTRAIT}}{{#NO_PORTRAIT}}<span class="portrait initials" aria-hidden="true">{{INITIALS}}</span>{{/NO_PORTRAIT}}<p class="muted">Vous seul la voyez, dans « Mon compte ». Elle est recadrée en carré, et le lieu de prise de vue en est retiré.</p></div>
  <form method="post" action="/compte/photo" enctype="multipart/form-data"><input type="hidden" name="csrf" value="{{CSRF}}">
    <div class="field"><label for="photo">{{#HAS_PORTRAIT}}Une autre photo{{/HAS_PORTRAIT}}{{#NO_PORTRAIT}}Choisir une photo{{/NO_PORTRAIT}}</label>
      <span class="hint" id="photo-hint">10 Mo au plus : JPEG, PNG, WebP, AVIF ou HEIC.</span>
      {{#PHOTO_ERROR}}<p class="error-text" id="photo-error"><svg class="icon" width="18" height="18" aria-hidden="true"><use href="/static/vendor/icons.svg#circle-alert"/></svg> {{#PHOTO_MISSING}}Choisissez d’abord une photo sur votre appareil.{{/PHOTO_MISSING}}{{#PHOTO_PICTURE_TOO_LARGE}}Cette photo est trop lourde : 10 Mo au plus. Choisissez-en une autre.{{/PHOTO_PICTURE_TOO_LARGE}}{{#PHOTO_NOT_A_PICTURE}}Ce fichier n’est pas une photo que nous savons lire. Choisissez un fichier JPEG, PNG, WebP, AVIF ou HEIC.{{/PHOTO_NOT_A_PICTURE}}{{#PHOTO_PICTURE_DAMAGED}}Cette photo est abîmée et ne peut pas être lue. Choisissez-en une autre.{{/PHOTO_PICTURE_DAMAGED}}{{#PHOTO_PICTURE_TOO_LONG}}Cette photo demande trop de calculs pour être lue. Enregistrez-la à nouveau en JPEG ou en PNG, ou faites-en une capture d’écran, puis choisissez la copie.{{/PHOTO_PICTURE_TOO_LONG}}{{#PHOTO_NO_ROOM}}Ce site n’a plus de place pour de nouvelles photos. Continuez sans photo, et réessayez dans quelques jours.{{/PHOTO_NO_ROOM}}</p>{{/PHOTO_ERROR}}
      <input id="photo" name="photo" type="file" accept="image/*" required{{#PHOTO_ERROR}} aria-invalid="true"{{/PHOTO_ERROR}} aria-describedby="photo-hint{{#PHOTO_ERROR}} photo-error{{/PHOTO_ERROR}}"></div>
    <button class="quiet" type="submit">Enregistrer la photo</button>
  </form>
  {{#HAS_PORTRAIT}}<form method="post" action="/compte/photo/supprimer"><input type="hidden" name="csrf" value="{{CSRF}}"><div class="actions"><button class="plain danger" type="submit">Retirer la photo</button></div></form>{{/HAS_PORTRAIT}}
</section>
<section class="card"><h2>Date de naissance <span class="optional">facultatif</span></h2>
  <form method="post" action="/compte/naissance"><input type="hidden" name="csrf" value="{{CSRF}}">
    <fieldset class="choices"><legend class="visually-hidden">Date de naissance</legend>
      <p class="hint">Vous seul la voyez. Elle est chiffrée. Rien ne s’en sert pour l’instant : laissez vide si vous préférez.</p>
      {{#BIRTH_DAY_ERROR}}<p class="error-text" id="birth-day-error"><svg class="icon" width="18" height="18" aria-hidden="true"><use href="/static/vendor/icons.svg#circle-alert"/></svg> {{#BIRTH_DAY_INVALID}}Cette date n’existe pas. Exemple : 27, 3, 1951.{{/BIRTH_DAY_INVALID}}{{#BIRTH_DAY_TOO_LONG}}Cette date n’existe pas. Exemple : 27, 3, 1951.{{/BIRTH_DAY_TOO_LONG}}{{#BIRTH_DAY_FUTURE}}Cette date est dans le futur : vérifiez l’année.{{/BIRTH_DAY_FUTURE}}{{#BIRTH_DAY_TOO_YOUNG}}Il faut avoir 15 ans pour être inscrit : vérifiez l’année.{{/BIRTH_DAY_TOO_YOUNG}}</p>{{/BIRTH_DAY_ERROR}}
      {{#BIRTH_MONTH_ERROR}}<p class="error-text"><svg class="icon" width="18" height="18" aria-hidden="true"><use href="/static/vendor/icons.svg#circle-alert"/></svg> {{#BIRTH_MONTH_TOO_LONG}}Écrivez le mois en chiffres, de 1 à 12.{{/BIRTH_MONTH_TOO_LONG}}</p>{{/BIRTH_MONTH_ERROR}}
      {{#BIRTH_YEAR_ERROR}}<p class="error-text"><svg class="icon" width="18" height="18" aria-hidden="true"><use href="/static/vendor/icons.svg#circle-alert"/></svg> {{#BIRTH_YEAR_TOO_LONG}}Écrivez l’année en quatre chiffres.{{/BIRTH_YEAR_TOO_LONG}}</p>{{/BIRTH_YEAR_ERROR}}
      <div class="date-parts"><div class="field"><label for="birth-day">Jour</label><input id="birth-day" name="birth-day" type="text" inputmode="numeric" value="{{BIRTH_DAY}}" maxlength="2" autocomplete="bday-day"{{#BIRTH_DAY_ERROR}} aria-invalid="true" aria-describedby="birth-day-error"{{/BIRTH_DAY_ERROR}}></div><div class="field"><label for="birth-month">Mois</label><input id="birth-month" name="birth-month" type="text" inputmode="numeric" value="{{BIRTH_MONTH}}" maxlength="2" autocomplete="bday-month"{{#BIRTH_DAY_ERROR}} aria-invalid="true" aria-describedby="birth-day-error"{{/BIRTH_DAY_ERROR}}></div><div class="field"><label for="birth-year">Année</label><input id="birth-year" name="birth-year" type="text" inputmode="numeric" value="{{BIRTH_YEAR}}" maxlength="4" autocomplete="bday-year"{{#BIRTH_DAY_ERROR}} aria-invalid="true" aria-describedby="birth-day-error"{{/BIRTH_DAY_ERROR}}></div></div>
    </fieldset>
    <button class="quiet" type="submit">Enregistrer la date</button>
  </form></section>
<section class="card"><h2>Adresse <span class="optional">facultatif</span></h2>
  <form method="post" action="/compte/adresse"><input type="hidden" name="csrf" value="{{CSRF}}">
    <p class="hint">Vous seul la voyez. Elle est chiffrée, et sert à vous prévenir quand une alerte de la mairie ne concerne que votre rue. La mairie ne voit pas qui habite où.</p>
    <div class="row street"><div class="field"><label for="address-number">Numéro</label>
      {{#ADDRESS_NUMBER_ERROR}}<p class="error-text" id="address-number-error"><svg class="icon" width="18" height="18" aria-hidden="true"><use href="/static/vendor/icons.svg#circle-alert"/></svg> {{#ADDRESS_NUMBER_TOO_LONG}}20 caractères au plus.{{/ADDRESS_NUMBER_TOO_LONG}}</p>{{/ADDRESS_NUMBER_ERROR}}
      <input id="address-number" name="address-number" type="text" value="{{ADDRESS_NUMBER}}" maxlength="20"{{#ADDRESS_NUMBER_ERROR}} aria-invalid="true"{{/ADDRESS_NUMBER_ERROR}}{{#ADDRESS_NUMBER_ERROR}} aria-describedby="address-number-error"{{/ADDRESS_NUMBER_ERROR}}></div><div class="field"><label for="address-street">Rue</label>
      {{#ADDRESS_STREET_ERROR}}<p class="error-text" id="address-street-error"><svg class="icon" width="18" height="18" aria-hidden="true"><use href="/static/vendor/icons.svg#circle-alert"/></svg> {{#ADDRESS_STREET_TOO_LONG}}Ce nom de rue dépasse 150 caractères : raccourcissez-le.{{/ADDRESS_STREET_TOO_LONG}}</p>{{/ADDRESS_STREET_ERROR}}
      <input id="address-street" name="address-street" type="text" value="{{ADDRESS_STREET}}" autocomplete="address-line1" maxlength="150"{{#ADDRESS_STREET_ERROR}} aria-invalid="true"{{/ADDRESS_STREET_ERROR}}{{#ADDRESS_STREET_ERROR}} aria-describedby="address-street-error"{{/ADDRESS_STREET_ERROR}}></div></div>
    <div class="row street"><div class="field"><label for="address-postcode">Code postal</label>
      {{#ADDRESS_POSTCODE_ERROR}}<p class="error-text" id="address-postcode-error"><svg class="icon" width="18" height="18" aria-hidden="true"><use href="/static/vendor/icons.svg#circle-alert"/></svg> {{#ADDRESS_POSTCODE_INVALID}}Un code postal a cinq chiffres. Exemple : 56000.{{/ADDRESS_POSTCODE_INVALID}}{{#ADDRESS_POSTCODE_TOO_LONG}}Un code postal a cinq chiffres. Exemple : 56000.{{/ADDRESS_POSTCODE_TOO_LONG}}</p>{{/ADDRESS_POSTCODE_ERROR}}
      <input id="address-postcode" name="address-postcode" type="text" value="{{ADDRESS_POSTCODE}}" inputmode="numeric" autocomplete="postal-code" maxlength="10"{{#ADDRESS_POSTCODE_ERROR}} aria-invalid="true"{{/ADDRESS_POSTCODE_ERROR}}{{#ADDRESS_POSTCODE_ERROR}} aria-describedby="address-postcode-error"{{/ADDRESS_POSTCODE_ERROR}}></div><div class="field"><label for="address-town">Ville</label>
      {{#ADDRESS_TOWN_ERROR}}<p class="error-text" id="address-town-error"><svg class="icon" width="18" height="18" aria-hidden="true"><use href="/static/vendor/icons.svg#circle-alert"/></svg> {{#ADDRESS_TOWN_TOO_LONG}}Ce nom dépasse 100 caractères : raccourcissez-le.{{/ADDRESS_TOWN_TOO_LONG}}</p>{{/ADDRESS_TOWN_ERROR}}
      <input id="address-town" name="address-town" type="text" value="{{ADDRESS_TOWN}}" autocomplete="address-level2" maxlength="100"{{#ADDRESS_TOWN_ERROR}} aria-invalid="true"{{/ADDRESS_TOWN_ERROR}}{{#ADDRESS_TOWN_ERROR}} aria-describedby="address-town-error"{{/ADDRESS_TOWN_ERROR}}></div></div>
    <button class="quiet" type="submit">Enregistrer l’adresse</button>
  </form></section>
</main>
</div>
