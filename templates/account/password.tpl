{{%AUTOESCAPE context="HTML"}}
<div class="container page narrow">
<main id="content">
<h1>Mot de passe oublié</h1>
<form class="card" method="post" action="/mot-de-passe">
    {{$field name="email" type="email" label="Adresse e-mail de votre compte" autocomplete="username" required
      hint="Si un compte existe à cette adresse, vous y recevrez un lien valable deux heures."
      if-missing="Indiquez votre adresse e-mail."
      if-invalid="Cette adresse n’est pas complète. Exemple : prenom.nom@exemple.fr"
      if-impossible="Cette adresse ne peut pas exister : une faute de frappe s’y est glissée. Exemple : prenom.nom@exemple.fr"
      if-accents="Avant le @, une adresse n’a pas de lettres accentuées : écrivez par exemple « helene » et non « hélène », comme le dit votre messagerie."
      if-too-long="Cette adresse e-mail est trop longue."}}
    <div class="actions"><button type="submit">Recevoir le lien</button><a class="button plain" href="/connexion">Revenir à la connexion</a></div>
</form>
</main>
</div>
