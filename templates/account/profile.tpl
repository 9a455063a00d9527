{{%AUTOESCAPE context="HTML"}}
{{! What one may change in « Mon compte »: each part is folded, and opens where something is to be corrected. }}
{{#FORM_ERROR}}<div class="notice error" role="alert">
  {{$icon circle-alert 24}}
  <div><p>Rien n’est encore enregistré : corrigez les points signalés ci-dessous.</p></div>
</div>{{/FORM_ERROR}}
{{#BETTER_NAME}}<form class="notice" method="post" action="/compte/nom"><input type="hidden" name="first-name" value="{{BETTER_FIRST}}"><input type="hidden" name="last-name" value="{{BETTER_LAST}}"><input
  type="hidden" name="shown-name" value="{{BETTER_SHOWN}}">{{$icon info 24}}<div><p>Faut-il lire <strong>{{BETTER}}</strong> ?</p><button class="quiet" type="submit">Oui, l’écrire ainsi</button></div></form>{{/BETTER_NAME}}
<form class="card" id="profil" method="post" action="/compte/profil" novalidate>
<h2>Modifier mes informations</h2>
<details class="options"{{#NAME_OPEN}} open{{/NAME_OPEN}}><summary>Votre nom <small>{{FULL_NAME}}</small></summary>
    <fieldset class="choices"{{#CIVILITY_ERROR}} role="radiogroup" aria-invalid="true" aria-describedby="civility-error"{{/CIVILITY_ERROR}}><legend>Civilité <span class="optional">facultatif</span></legend>
      <span class="hint">Vous seul la voyez. Elle ne sert qu’à s’adresser à vous.</span>
      {{$error name="civility" if-invalid="Choisissez une des trois réponses."}}
      <label class="choice"><input type="radio" name="civility" value="mme"{{#CIVILITY_IS_MME}} checked{{/CIVILITY_IS_MME}}> Madame</label>
      <label class="choice"><input type="radio" name="civility" value="m"{{#CIVILITY_IS_M}} checked{{/CIVILITY_IS_M}}> Monsieur</label>
      <label class="choice"><input type="radio" name="civility" value="none"{{#CIVILITY_IS_NONE}} checked{{/CIVILITY_IS_NONE}}> Ne pas préciser</label>
    </fieldset>
    <div class="row">{{$field name="first-name" label="Prénom" autocomplete="given-name" required
      if-missing="Indiquez votre prénom."
      if-too-long="Ce prénom dépasse {{FIRST_NAME_LIMIT}} caractères : raccourcissez-le."
      if-invalid="Écrivez votre prénom avec des lettres seulement."}}{{$field name="last-name" label="Nom" autocomplete="family-name" required
        if-missing="Indiquez votre nom de famille."
        if-too-long="Ce nom dépasse {{LAST_NAME_LIMIT}} caractères : raccourcissez-le."
        if-invalid="Écrivez votre nom avec des lettres seulement."}}</div>
    <fieldset class="choices"{{#SHOWN_NAME_ERROR}} role="radiogroup" aria-invalid="true" aria-describedby="shown-name-error"{{/SHOWN_NAME_ERROR}}><legend>Ce que voient les autres citoyens</legend>
      {{$error name="shown-name"
        if-missing="Choisissez ce que voient les autres citoyens."
        if-invalid="Choisissez ce que voient les autres citoyens."}}
      <label class="choice"><input type="radio" name="shown-name" value="full"{{#SHOWN_NAME_IS_FULL}} checked{{/SHOWN_NAME_IS_FULL}}> {{FULL_NAME}}</label>
      <label class="choice"><input type="radio" name="shown-name" value="short"{{#SHOWN_NAME_IS_SHORT}} checked{{/SHOWN_NAME_IS_SHORT}}> {{SHORT_NAME}}</label>
    </fieldset>
    <p class="muted">La mairie voit toujours votre nom entier, et si vous en changez. Les visiteurs sans compte voient toujours « {{SHORT_NAME}} ».</p>
</details>
<details class="options"{{#BIRTH_OPEN}} open{{/BIRTH_OPEN}}><summary>Date de naissance <span class="optional">facultatif</span> <small>{{#HAS_BIRTH}}indiquée{{/HAS_BIRTH}}</small></summary>
    <fieldset class="choices"><legend class="visually-hidden">Date de naissance</legend>
      <p class="hint">Vous seul la voyez. Elle est chiffrée. Rien ne s’en sert pour l’instant : laissez vide si vous préférez.</p>
      {{$error name="birth-day"
        if-invalid="Cette date n’existe pas. Exemple : 27, 3, 1951."
        if-too-long="Cette date n’existe pas. Exemple : 27, 3, 1951."
        if-future="Cette date est dans le futur : vérifiez l’année."
        if-too-young="Il faut avoir 15 ans pour s’inscrire : vérifiez l’année."}}
      {{#BIRTH_MONTH_ERROR}}<p class="error-text">{{$icon circle-alert 18}} {{#BIRTH_MONTH_TOO_LONG}}Écrivez le mois en chiffres, de 1 à 12.{{/BIRTH_MONTH_TOO_LONG}}</p>{{/BIRTH_MONTH_ERROR}}
      {{#BIRTH_YEAR_ERROR}}<p class="error-text">{{$icon circle-alert 18}} {{#BIRTH_YEAR_TOO_LONG}}Écrivez l’année en quatre chiffres.{{/BIRTH_YEAR_TOO_LONG}}</p>{{/BIRTH_YEAR_ERROR}}
      <div class="date-parts"><div class="field"><label for="birth-day">Jour</label><input id="birth-day" name="birth-day" type="text"
        inputmode="numeric" value="{{BIRTH_DAY}}" maxlength="2" autocomplete="bday-day"{{#BIRTH_DAY_ERROR}} aria-invalid="true"
        aria-describedby="birth-day-error"{{/BIRTH_DAY_ERROR}}></div><div class="field"><label for="birth-month">Mois</label><input id="birth-month"
        name="birth-month" type="text" inputmode="numeric" value="{{BIRTH_MONTH}}" maxlength="2" autocomplete="bday-month"{{#BIRTH_DAY_ERROR}}
        aria-invalid="true" aria-describedby="birth-day-error"{{/BIRTH_DAY_ERROR}}></div><div class="field"><label
        for="birth-year">Année</label><input id="birth-year" name="birth-year" type="text" inputmode="numeric" value="{{BIRTH_YEAR}}" maxlength="4"
        autocomplete="bday-year"{{#BIRTH_DAY_ERROR}} aria-invalid="true" aria-describedby="birth-day-error"{{/BIRTH_DAY_ERROR}}></div></div>
    </fieldset>
</details>
<details class="options"{{#ADDRESS_OPEN}} open{{/ADDRESS_OPEN}}><summary>Adresse <span class="optional">facultatif</span> <small>{{#STREET}}{{NUMBER}} {{NAME}}{{/STREET}}{{#NO_STREET}}pour les alertes de votre rue{{/NO_STREET}}</small></summary>
    <p class="hint">Vous seul la voyez. Elle est chiffrée, et sert à vous prévenir quand une alerte de la mairie ne concerne que votre rue. La mairie ne voit pas qui habite où.</p>
    <div class="row street">{{$field name="address-number" label="Numéro"
      if-too-long="{{ADDRESS_NUMBER_LIMIT}} caractères au plus."}}{{$field name="address-street" label="Rue" autocomplete="address-line1"
        if-too-long="Ce nom de rue dépasse {{ADDRESS_STREET_LIMIT}} caractères : raccourcissez-le."}}</div>
    <div class="row street">{{$field name="address-postcode" label="Code postal" autocomplete="postal-code" inputmode="numeric"
      if-invalid="Un code postal a cinq chiffres. Exemple : 56000."
      if-too-long="Un code postal a cinq chiffres. Exemple : 56000."}}{{$field name="address-town" label="Ville" autocomplete="address-level2"
        if-too-long="Ce nom dépasse {{ADDRESS_TOWN_LIMIT}} caractères : raccourcissez-le."}}</div>
</details>
<div class="actions"><button type="submit">Enregistrer</button></div>
</form>
<section class="card"><details class="options"{{#PHOTO_OPEN}} open{{/PHOTO_OPEN}}><summary>Photo <span class="optional">facultatif</span> <small></small></summary>
  <div class="who">{{#HAS_PORTRAIT}}<img class="portrait" src="/compte/photo?v={{PORTRAIT}}" alt="Votre photo" width="80"
    height="80">{{/HAS_PORTRAIT}}{{#NO_PORTRAIT}}<span class="portrait initials" aria-hidden="true">{{INITIALS}}</span>{{/NO_PORTRAIT}}<p
    class="muted">Vous seul la voyez, dans « Mon compte ». Elle est recadrée en carré, et le lieu de prise de vue en est retiré.</p></div>
  <form method="post" action="/compte/photo" enctype="multipart/form-data">
    {{$field name="photo" type="file" label="{{#HAS_PORTRAIT}}Une autre photo{{/HAS_PORTRAIT}}{{#NO_PORTRAIT}}Choisir une photo{{/NO_PORTRAIT}}" accept="image/*" required
      hint="10 Mo au plus : JPEG, PNG, WebP, AVIF ou HEIC."
      if-missing="Choisissez d’abord une photo sur votre appareil."
      if-picture-too-large="Cette photo est trop lourde : 10 Mo au plus. Choisissez-en une autre."
      if-not-a-picture="Ce fichier n’est pas une photo que nous savons lire. Choisissez un fichier JPEG, PNG, WebP, AVIF ou HEIC."
      if-picture-damaged="Cette photo est abîmée et ne peut pas être lue. Choisissez-en une autre."
      if-picture-too-long="Cette photo demande trop de calculs pour être lue. Enregistrez-la à nouveau en JPEG ou en PNG, ou faites-en une capture d’écran, puis choisissez la copie."
      if-no-room="Ce site n’a plus de place pour de nouvelles photos. Continuez sans photo, et réessayez dans quelques jours."}}
    <button class="quiet" type="submit">Enregistrer la photo</button>
  </form>
  {{#HAS_PORTRAIT}}<form method="post" action="/compte/photo/supprimer"><div class="actions"><button class="plain danger" type="submit">Retirer la photo</button></div></form>{{/HAS_PORTRAIT}}
</details></section>
