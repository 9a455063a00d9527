{{%AUTOESCAPE context="HTML"}}
<div class="container page narrow">
<main id="content">
<p class="back"><a href="/compte">{{$icon chevron-left}} Mon compte</a></p>
<h1>E-mail, mot de passe et appareils</h1>
{{#FORM_ERROR}}<div class="notice error" role="alert">
  {{$icon circle-alert 24}}
  <div><p>Rien n’est encore enregistré : corrigez les points signalés ci-dessous.</p></div>
</div>{{/FORM_ERROR}}
<section class="card"><h2>Adresse e-mail</h2>
  <p>Actuelle : <strong>{{MY_EMAIL}}</strong></p>
  <form method="post" action="/compte/e-mail"><input type="text" name="username" value="{{MY_EMAIL}}" autocomplete="username" hidden readonly>
    {{$field name="email" type="email" label="Nouvelle adresse" autocomplete="email" required
      hint="Elle ne changera qu’après confirmation par le lien envoyé à la nouvelle adresse."
      if-same="C’est déjà votre adresse."
      if-missing="Indiquez votre adresse e-mail."
      if-invalid="Cette adresse n’est pas complète. Exemple : prenom.nom@exemple.fr"
      if-impossible="Cette adresse ne peut pas exister : une faute de frappe s’y est glissée. Exemple : prenom.nom@exemple.fr"
      if-accents="Avant le @, une adresse n’a pas de lettres accentuées : écrivez par exemple « helene » et non « hélène », comme le dit votre messagerie."
      if-too-long="Cette adresse e-mail est trop longue."}}
    {{$field name="email-password" type="password" label="Votre mot de passe" autocomplete="current-password" required
      if-missing="Tapez votre mot de passe actuel."
      if-wrong="Ce n’est pas votre mot de passe actuel."
      if-too-long="Ce mot de passe est trop long : il compte 200 caractères au plus."
      if-too-many="Trop d’essais. Attendez un quart d’heure, puis recommencez."}}
    {{#WITH_CODE}}{{$field name="email-code" label="Code de votre application" value="" autocomplete="one-time-code" inputmode="numeric" spellcheck="false" maxlength="" class="short" required
      hint="Six chiffres, ou l’un de vos codes de secours."
      if-missing="Tapez le code que montre votre application."
      if-invalid="Un code compte 6 chiffres ; un code de secours, 20."
      if-wrong="Ce code ne convient pas ou a déjà servi : attendez le suivant et vérifiez que l’heure de votre téléphone est juste."
      if-too-long="C’est trop long pour un code."
      if-too-many="Trop d’essais. Attendez un quart d’heure, puis recommencez."
      if-too-many-today="Trop d’essais pour ce compte aujourd’hui : quelqu’un d’autre connaît peut-être votre mot de passe. Changez-le par « Mot de passe oublié », ou prenez un code de secours."}}{{/WITH_CODE}}
    <button class="quiet" type="submit">Changer d’adresse</button></form></section>
<section class="card"><h2>Mot de passe</h2>
  <form method="post" action="/compte/mot-de-passe"><input type="text" name="username" value="{{MY_EMAIL}}" autocomplete="username" hidden readonly>
    {{$field name="old-password" type="password" label="Mot de passe actuel" autocomplete="current-password" required
      if-missing="Tapez votre mot de passe actuel."
      if-wrong="Ce n’est pas votre mot de passe actuel."
      if-too-long="Ce mot de passe est trop long : il compte 200 caractères au plus."
      if-too-many="Trop d’essais. Attendez un quart d’heure, puis recommencez."}}
    {{$field name="password" type="password" label="Nouveau mot de passe" autocomplete="new-password" minlength="10" maxlength="200" required
      hint="10 caractères au moins. Vos autres sessions seront fermées."
      if-missing="Choisissez un mot de passe."
      if-too-short="Ce mot de passe est trop court : il faut 10 caractères au moins."
      if-too-long="Ce mot de passe dépasse {{PASSWORD_LIMIT}} caractères : raccourcissez-le."
      if-guessable="Ce mot de passe est votre nom ou votre adresse : choisissez-en un que personne ne devine."}}
    {{$field name="password-again" type="password" label="Confirmation du mot de passe" autocomplete="new-password" required
      if-missing="Tapez encore une fois le nouveau mot de passe."
      if-different="Les deux mots de passe ne sont pas les mêmes."}}
    {{#WITH_CODE}}{{$field name="change-code" label="Code de votre application" value="" autocomplete="one-time-code" inputmode="numeric" spellcheck="false" maxlength="" class="short" required
      hint="Six chiffres, ou l’un de vos codes de secours."
      if-missing="Tapez le code que montre votre application."
      if-invalid="Un code compte 6 chiffres ; un code de secours, 20."
      if-wrong="Ce code ne convient pas ou a déjà servi : attendez le suivant et vérifiez que l’heure de votre téléphone est juste."
      if-too-long="C’est trop long pour un code."
      if-too-many="Trop d’essais. Attendez un quart d’heure, puis recommencez."
      if-too-many-today="Trop d’essais pour ce compte aujourd’hui : quelqu’un d’autre connaît peut-être votre mot de passe. Changez-le par « Mot de passe oublié », ou prenez un code de secours."}}{{/WITH_CODE}}
    <button class="quiet" type="submit">Changer de mot de passe</button></form></section>
<section class="card" id="deux-etapes"><h2>Validation en deux étapes</h2>
  {{#WITH_CODE}}<p>Elle est activée : à chaque connexion, un code de votre application vous est demandé.</p>
  <p><a class="button quiet" href="/compte/deux-etapes">Codes de secours, désactivation</a></p>{{/WITH_CODE}}
  {{#WITHOUT_CODE}}<p>Un code de votre téléphone en plus du mot de passe : une personne qui vous volerait le mot de passe n’entrerait pas.</p>
  <p><a class="button quiet" href="/compte/deux-etapes">Activer</a></p>{{/WITHOUT_CODE}}
</section>
<section class="card" id="sessions"><h2>Vos sessions ouvertes</h2>
  <p class="muted">Une session se ferme d’elle-même après 90 jours sans visite, et au plus tard un an après la connexion (90 jours pour l’équipe d’une mairie).</p>
  <ul class="queue">
    {{#SESSION}}
    <li class="split"><p><strong>{{#KNOWN_AGENT}}{{AGENT}}{{/KNOWN_AGENT}}{{#UNKNOWN_AGENT}}Appareil inconnu{{/UNKNOWN_AGENT}}</strong>{{#HERE}} <span
      class="pill">cet appareil</span>{{/HERE}}<br><small>Ouverte le <time datetime="{{OPENED_ISO}}">{{OPENED}}</time></small></p>{{#ELSEWHERE}}<form
      method="post" action="/compte/sessions/{{ID}}/fermer"><button class="danger" type="submit">Fermer<span class="visually-hidden"> la session
      {{AGENT}} du {{OPENED}}</span></button></form>{{/ELSEWHERE}}</li>
    {{/SESSION}}
  </ul>
  {{#OTHER_SESSIONS}}<form method="post" action="/compte/sessions/fermer"><div class="actions"><button class="danger" type="submit">Fermer toutes les autres</button></div></form>{{/OTHER_SESSIONS}}
</section>
</main>
</div>
