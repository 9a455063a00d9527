{{%AUTOESCAPE context="HTML"}}
<div class="container page narrow">
<main id="content">
<h1>S’inscrire</h1>
<ol class="steps"><li>Votre commune</li><li aria-current="step">Vous</li><li>La confirmation</li></ol>
{{#FORM_ERROR}}<div class="notice error" role="alert">
  {{$icon circle-alert 24}}
  <div><p>Rien n’est encore enregistré : corrigez les points signalés ci-dessous. Par prudence, le mot de passe est à taper de nouveau.</p></div>
</div>{{/FORM_ERROR}}
<form class="card" method="post" action="/inscription" novalidate>
    <p class="muted">Tous les champs sont obligatoires.</p>
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
    <div class="row">
    {{$field name="first-name" label="Prénom" autocomplete="given-name" required hint="Le vrai, comme à l’état civil."
      if-missing="Indiquez votre prénom."
      if-too-long="Ce prénom dépasse {{FIRST_NAME_LIMIT}} caractères : raccourcissez-le."
      if-invalid="Écrivez votre prénom avec des lettres seulement."}}
    {{$field name="last-name" label="Nom" autocomplete="family-name" required hint="En public : « Nadia B. »"
      if-missing="Indiquez votre nom de famille."
      if-too-long="Ce nom dépasse {{LAST_NAME_LIMIT}} caractères : raccourcissez-le."
      if-invalid="Écrivez votre nom avec des lettres seulement."}}
    </div>
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
    <fieldset class="choices"><legend class="visually-hidden">Conditions</legend>
      <label class="choice"><input id="age" type="checkbox" name="age" value="1" required{{#AGE_TICKED}} checked{{/AGE_TICKED}}{{#AGE_ERROR}} aria-invalid="true" aria-describedby="age-error"{{/AGE_ERROR}}> J’ai 15 ans ou plus</label>
      {{$error name="age" if-missing="Il faut avoir 15 ans ou plus pour s’inscrire : cochez cette case si c’est votre cas."}}
      <label class="choice"><input id="charter" type="checkbox" name="charter" value="1" required{{#CHARTER_TICKED}}
        checked{{/CHARTER_TICKED}}{{#CHARTER_ERROR}} aria-invalid="true" aria-describedby="charter-error"{{/CHARTER_ERROR}}> <span>J’accepte <a
        href="/charte">la charte</a> : je parle sous mon vrai nom, avec respect</span></label>
      {{$error name="charter" if-missing="Lisez la charte, puis cochez cette case pour vous inscrire."}}
    </fieldset>
    <div class="trap" aria-hidden="true"><label for="website">Laissez ce champ vide</label><input id="website" type="text" name="website" tabindex="-1" autocomplete="off"></div>
    <div class="actions"><button type="submit">S’inscrire</button></div>
</form>
<p>Vous avez déjà un compte ? <a href="/connexion">Connectez-vous</a>.</p>
</main>
</div>
