{{%AUTOESCAPE context="HTML"}}
<div class="container page narrow">
<main id="content">
<h1>S’inscrire</h1>
{{#HAS_GOAL}}<div class="notice">{{$icon info 24}}<div><p>{{>WISH}}, inscrivez-vous : la suite vous attend à la fin.</p></div></div>{{/HAS_GOAL}}
<ol class="steps"><li>Votre commune</li><li aria-current="step">Vous</li><li>La confirmation</li></ol>
{{#FORM_ERROR}}<div class="notice error" role="alert">
  {{$icon circle-alert 24}}
  <div><p>Rien n’est encore enregistré : corrigez les points signalés ci-dessous. Par prudence, le mot de passe est à taper de nouveau.</p></div>
</div>{{/FORM_ERROR}}
<form class="card" method="post" action="/inscription" novalidate>
    {{$field name="place" label="Votre commune" required hint="Pour en changer, tapez un autre code postal ou un autre nom."
      if-missing="Tapez le code postal ou le nom de votre commune."
      if-unknown="Aucune commune ne correspond. Vérifiez l’orthographe, ou tapez le code postal."
      if-choose="Choisissez votre commune dans la liste."}}
    <input type="hidden" name="searched" value="{{SEARCHED}}">
    {{#CHOSEN}}<input type="hidden" name="commune" value="{{CODE}}">{{/CHOSEN}}
    {{#MATCHES}}
  <fieldset class="choices boxed"><legend>{{#CALLED_SO}}Laquelle est la vôtre ?{{/CALLED_SO}}{{#NEARLY}}Aucune commune ne s’appelle exactement ainsi. Vouliez-vous dire :{{/NEARLY}}</legend>
    {{#MATCH}}
    <label class="choice"><input type="radio" name="commune" value="{{CODE}}" required{{#ONLY}} checked{{/ONLY}}> <span>{{#FORMER}}{{PART}}, dans
      {{/FORMER}}{{NAME}} <small>{{DEPARTMENT}} · {{POSTCODE}}{{#OPEN}} · le maire est sur Parvis{{/OPEN}}</small></span></label>
    {{/MATCH}}
    {{#MANY}}<p class="hint">La liste s’arrête à 50 communes. Si la vôtre n’y est pas, tapez son code postal ou son nom entier.</p>{{/MANY}}
  </fieldset>
  {{/MATCHES}}
    {{#NO_MAYOR_YET}}<div class="notice">{{$icon info 24}}<div><p>Le maire {{TOWN:x-de}} n’est pas encore sur Parvis. Votre inscription comptera : nous
      écrivons à la mairie quand des habitants s’inscrivent, et nous vous préviendrons de son arrivée.</p></div></div>{{/NO_MAYOR_YET}}
    {{$field name="full-name" label="Prénom et nom" autocomplete="name" required hint="Les vrais, comme à l’état civil. Les visiteurs liront seulement : « Nadia B. »"
      if-missing="Indiquez votre prénom et votre nom."
      if-one-word="Écrivez votre prénom, puis votre nom de famille."
      if-too-long="Ce nom est trop long : un prénom et un nom ont {{NAME_MOST}} caractères au plus, chacun."
      if-invalid="Écrivez votre prénom et votre nom avec des lettres seulement."}}
    {{$field name="email" type="email" label="Adresse e-mail" autocomplete="username" required
      hint="Nous y envoyons un lien pour confirmer l’inscription."
      if-missing="Indiquez votre adresse e-mail."
      if-invalid="Cette adresse n’est pas complète. Exemple : prenom.nom@exemple.fr"
      if-impossible="Cette adresse ne peut pas exister : une faute de frappe s’y est glissée. Exemple : prenom.nom@exemple.fr"
      if-accents="Avant le @, une adresse n’a pas de lettres accentuées : écrivez par exemple « helene » et non « hélène », comme le dit votre messagerie."
      if-too-long="Cette adresse e-mail est trop longue."}}
    {{$field name="password" type="password" label="Mot de passe" autocomplete="new-password" minlength="10" maxlength="200" required
      hint="10 caractères au moins. Une phrase facile à retenir convient très bien."
      if-missing="Choisissez un mot de passe."
      if-too-short="Ce mot de passe est trop court : il faut 10 caractères au moins."
      if-too-long="Ce mot de passe dépasse {{PASSWORD_LIMIT}} caractères : raccourcissez-le."
      if-guessable="Ce mot de passe est votre nom ou votre adresse : choisissez-en un que personne ne devine."}}
    <button class="plain reveal" type="button" hidden data-hide="Cacher le mot de passe">Afficher le mot de passe</button>
    <p>En m’inscrivant, j’indique avoir 15 ans ou plus et j’accepte <a href="/charte" target="_blank">la charte</a> : je parle sous mon vrai nom, avec respect.</p>
    <div class="trap" aria-hidden="true"><label for="website">Laissez ce champ vide</label><input id="website" type="text" name="website" tabindex="-1" autocomplete="off"></div>
    {{#HAS_GOAL}}<input type="hidden" name="suite" value="{{GOAL}}">{{/HAS_GOAL}}
    <div class="actions"><button type="submit">{{#CHOSEN}}M’inscrire {{TOWN_NAME:x-a}}{{/CHOSEN}}{{#NOT_CHOSEN}}M’inscrire{{/NOT_CHOSEN}}</button></div>
</form>
<p>Vous avez déjà un compte ? <a href="{{LOGIN_PATH}}">Connectez-vous</a>.</p>
</main>
</div>
<script src="{{$file name='account.js'}}" defer></script>
