{{%AUTOESCAPE context="HTML"}}
<div class="container page narrow">
<main id="content">
<h1>Choisir un nouveau mot de passe</h1>
<form class="card" method="post" action="/mot-de-passe/nouveau"><input type="hidden" name="jeton" value="{{SECRET}}"><input type="text" name="username" value="{{EMAIL}}" autocomplete="username" hidden readonly>
    {{$field name="password" type="password" label="Nouveau mot de passe" autocomplete="new-password" minlength="10" maxlength="200" required
      hint="10 caractères au moins. Vos autres sessions seront fermées."
      if-missing="Choisissez un mot de passe."
      if-too-short="Ce mot de passe est trop court : il faut 10 caractères au moins."
      if-too-long="Ce mot de passe dépasse {{PASSWORD_LIMIT}} caractères : raccourcissez-le."
      if-guessable="Ce mot de passe est votre nom ou votre adresse : choisissez-en un que personne ne devine."}}
    <button class="plain reveal" type="button" hidden data-hide="Cacher le mot de passe">Afficher le mot de passe</button>
    <div class="actions"><button type="submit">Changer le mot de passe</button></div>
</form>
</main>
</div>
<script src="{{$file name='account.js'}}" defer></script>
