{{%AUTOESCAPE context="HTML"}}
<div class="container page narrow">
<main id="content">
<h1>{{#TOO_OLD}}Encore un instant{{/TOO_OLD}}{{#LOGGED_IN}}Confirmez l’envoi{{/LOGGED_IN}}</h1>
<form class="card" method="post" action="{{ACTION}}"><input type="hidden" name="csrf" value="{{CSRF}}">
    {{#TOO_OLD}}<p>Cette page était ouverte depuis longtemps : par prudence, confirmez votre envoi. Rien de ce que vous avez écrit n’est perdu.</p>{{/TOO_OLD}}
    {{#LOGGED_IN}}<p>Vous êtes connecté. Il reste à envoyer ce que vous aviez écrit.</p>{{/LOGGED_IN}}
    {{>KEPT}}
    <div class="actions"><button type="submit"><svg class="icon" width="20" height="20" aria-hidden="true"><use href="/static/vendor/icons.svg#send"/></svg> Envoyer</button></div>
</form>
</main>
</div>
