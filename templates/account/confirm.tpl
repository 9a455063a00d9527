{{%AUTOESCAPE context="HTML"}}
<div class="container page narrow">
<main id="content">
<h1>Confirmer votre inscription</h1>
<form class="card" method="post" action="/inscription/confirmer"{{#HERE}} data-at-once{{/HERE}}><input type="hidden" name="jeton" value="{{SECRET}}"><input type="text" name="username" value="{{EMAIL}}" autocomplete="username" hidden readonly>
  <p>Vous confirmez l’inscription <strong>{{NAME:x-d}}</strong>, {{TOWN:x-de}}, avec l’adresse {{EMAIL}}.</p>
  <p class="muted">Ce n’est pas vous ? Fermez cette page : sans confirmation, le compte ne sert à rien.</p>
{{#ELSEWHERE}}{{$field name="password" type="password" label="Votre mot de passe" autocomplete="current-password" maxlength="200" required
    hint="Celui que vous avez choisi en vous inscrivant."
    if-missing="Tapez le mot de passe que vous avez choisi."
    if-too-long="Ce mot de passe est trop long."
    if-wrong='Ce n’est pas le mot de passe choisi à l’inscription. Si vous l’avez oublié, <a href="/inscription">inscrivez-vous à nouveau</a>.'}}
  <button class="plain reveal" type="button" hidden data-hide="Cacher le mot de passe">Afficher le mot de passe</button>{{/ELSEWHERE}}
  <div class="actions"><button type="submit">{{$icon circle-check}} Confirmer et entrer</button></div>
</form>
</main>
</div>
<script src="{{$file name='account.js'}}" defer></script>
