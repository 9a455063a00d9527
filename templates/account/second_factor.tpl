{{%AUTOESCAPE context="HTML"}}
<div class="container page narrow">
<main id="content">
<p class="back"><a href="/compte/securite">{{$icon chevron-left}} E-mail, mot de passe et appareils</a></p>
<h1>Validation en deux étapes</h1>
{{#FORM_ERROR}}<div class="notice error" role="alert">{{$icon circle-alert 24}}<div><p>Rien n’a changé : corrigez le point signalé ci-dessous.</p></div></div>{{/FORM_ERROR}}
{{#FOR_ALERTS}}{{#DUE}}<div class="notice warning">{{$icon shield 24}}<div><h2>Nécessaire pour alerter</h2><p>Un mot de passe volé ne doit pas suffire
  pour alerter toute une commune. Activez la validation ci-dessous : deux minutes suffisent, avec un téléphone ou un ordinateur, et vous pourrez
  alerter aussitôt.</p></div></div>{{/DUE}}{{#SOON}}<div class="notice">{{$icon shield 24}}<div><p>Vous pouvez alerter votre commune : la validation
  en deux étapes vous sera demandée pour cela à partir du <strong>{{BY}}</strong>.</p></div></div>{{/SOON}}{{/FOR_ALERTS}}
{{#OFF}}
<section class="card"><h2>À quoi elle sert</h2>
  <p>À chaque connexion, après votre mot de passe, vous tapez six chiffres que montre une application de votre téléphone ou de votre ordinateur. Qui devine ou vole votre mot de passe n’entre pas.</p>
  <p>Il vous faut une application d’authentification : celle de votre gestionnaire de mots de passe convient, ou par exemple Aegis, FreeOTP, Google Authenticator, Microsoft Authenticator. Elle fonctionne sans réseau et sans donner votre numéro.</p>
  <form method="post" action="/compte/deux-etapes"><input type="text" name="username" value="{{MY_EMAIL}}" autocomplete="username" hidden readonly>{{#HAS_GOAL}}<input type="hidden" name="suite" value="{{GOAL}}">{{/HAS_GOAL}}
    {{$field name="password" type="password" label="Votre mot de passe" autocomplete="current-password" class="short" required
      if-missing="Tapez votre mot de passe actuel."
      if-wrong="Ce n’est pas votre mot de passe actuel."
      if-too-long="Ce mot de passe est trop long : il compte 200 caractères au plus."
      if-too-many="Trop d’essais. Attendez un quart d’heure, puis recommencez."}}
    <div class="actions"><button type="submit">Commencer</button></div></form>
</section>
{{/OFF}}
{{#BEGUN}}
<section class="card"><h2>1. Ajoutez Parvis à votre application</h2>
  <p>Dans l’application, choisissez « Ajouter », puis visez ce code :</p>
  <svg class="qr" viewBox="0 0 {{SIDE}} {{SIDE}}" width="220" height="220" role="img"
    aria-label="Code à viser avec l’application ; la clé à taper est écrite dessous"><rect width="{{SIDE}}" height="{{SIDE}}" fill="#fff"/><path d="{{DRAWING}}" fill="#000"/></svg>
  <p>Vous ne pouvez pas viser ? <a href="otpauth://totp/Parvis:{{MY_EMAIL}}?secret={{SECRET}}&amp;issuer=Parvis">Ouvrez l’application sur cet appareil</a>, ou tapez-y cette clé :</p>
  <p class="key"><code>{{KEY}}</code></p>
  <p class="muted">Type « à base de temps » (TOTP), 6 chiffres, 30 secondes. Ne montrez cette clé à personne.</p>
</section>
<section class="card"><h2>2. Tapez le code qu’elle montre</h2>
  <form method="post" action="/compte/deux-etapes/activer">{{#HAS_GOAL}}<input type="hidden" name="suite" value="{{GOAL}}">{{/HAS_GOAL}}
    {{$field name="code" label="Code de votre application" value="" autocomplete="one-time-code" inputmode="numeric" spellcheck="false" maxlength="" class="short" required
      hint="Six chiffres, qui changent toutes les 30 secondes."
      if-missing="Tapez le code que montre votre application."
      if-wrong="Ce code ne convient pas ou a déjà servi : attendez le suivant et vérifiez que l’heure de votre téléphone est juste."
      if-too-long="C’est trop long pour un code."
      if-too-many="Trop d’essais. Attendez un quart d’heure, puis recommencez."}}
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
  <form method="post" action="/compte/deux-etapes/codes"><input type="text" name="username" value="{{MY_EMAIL}}" autocomplete="username" hidden readonly>
    {{$field name="renew-password" type="password" label="Votre mot de passe" autocomplete="current-password" class="short" required
      if-missing="Tapez votre mot de passe actuel."
      if-wrong="Ce n’est pas votre mot de passe actuel."
      if-too-long="Ce mot de passe est trop long : il compte 200 caractères au plus."
      if-too-many="Trop d’essais. Attendez un quart d’heure, puis recommencez."}}
    {{$field name="renew-code" label="Code de votre application" value="" autocomplete="one-time-code" inputmode="numeric" spellcheck="false" maxlength="" class="short" required
      hint="Six chiffres, ou l’un de vos codes de secours."
      if-missing="Tapez le code que montre votre application."
      if-invalid="Un code compte 6 chiffres ; un code de secours, 20."
      if-wrong="Ce code ne convient pas ou a déjà servi : attendez le suivant et vérifiez que l’heure de votre téléphone est juste."
      if-too-long="C’est trop long pour un code."
      if-too-many="Trop d’essais. Attendez un quart d’heure, puis recommencez."
      if-too-many-today="Trop d’essais pour ce compte aujourd’hui : quelqu’un d’autre connaît peut-être votre mot de passe. Changez-le par « Mot de passe oublié », ou prenez un code de secours."}}
    <div class="actions"><button class="quiet" type="submit">Recevoir dix nouveaux codes</button></div></form>
</section>
<section class="card" id="desactiver"><h2>Désactiver</h2>
  <p>Par exemple pour changer de téléphone : désactivez-la, puis activez-la de nouveau. {{#FOR_ALERTS}}Sans elle, vous ne pourrez pas alerter.{{/FOR_ALERTS}}</p>
  <form method="post" action="/compte/deux-etapes/desactiver"><input type="text" name="username" value="{{MY_EMAIL}}" autocomplete="username" hidden readonly>
    {{$field name="off-password" type="password" label="Votre mot de passe" autocomplete="current-password" class="short" required
      if-missing="Tapez votre mot de passe actuel."
      if-wrong="Ce n’est pas votre mot de passe actuel."
      if-too-long="Ce mot de passe est trop long : il compte 200 caractères au plus."
      if-too-many="Trop d’essais. Attendez un quart d’heure, puis recommencez."}}
    {{$field name="off-code" label="Code de votre application" value="" autocomplete="one-time-code" inputmode="numeric" spellcheck="false" maxlength="" class="short" required
      hint="Six chiffres, ou l’un de vos codes de secours."
      if-missing="Tapez le code que montre votre application."
      if-invalid="Un code compte 6 chiffres ; un code de secours, 20."
      if-wrong="Ce code ne convient pas ou a déjà servi : attendez le suivant et vérifiez que l’heure de votre téléphone est juste."
      if-too-long="C’est trop long pour un code."
      if-too-many="Trop d’essais. Attendez un quart d’heure, puis recommencez."
      if-too-many-today="Trop d’essais pour ce compte aujourd’hui : quelqu’un d’autre connaît peut-être votre mot de passe. Changez-le par « Mot de passe oublié », ou prenez un code de secours."}}
    <div class="actions"><button class="danger" type="submit">Désactiver</button></div></form>
</section>
{{/ON}}
</main>
</div>
