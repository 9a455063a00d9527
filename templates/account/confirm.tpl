{{%AUTOESCAPE context="HTML"}}
<div class="container page narrow">
<main id="content">
<h1>Confirmer votre inscription</h1>
<form class="card" method="post" action="/inscription/confirmer"><input type="hidden" name="csrf" value="{{CSRF}}"><input type="hidden" name="jeton" value="{{SECRET}}">
  <p>Vous confirmez l’inscription de <strong>{{NAME}}</strong>, de {{TOWN}}, avec l’adresse {{EMAIL}}.</p>
  <p class="muted">Ce n’est pas vous ? Fermez cette page : sans confirmation, le compte ne sert à rien.</p>
  <div class="actions"><button type="submit"><svg class="icon" width="20" height="20" aria-hidden="true"><use href="/static/vendor/icons.svg#circle-check"/></svg> Confirmer et entrer</button></div>
</form>
</main>
</div>
