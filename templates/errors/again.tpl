{{%AUTOESCAPE context="HTML"}}
<div class="container page narrow">
<main id="content">
<h1>Encore un instant</h1>
<form class="card" method="post" action="{{ACTION}}"><input type="hidden" name="csrf" value="{{CSRF}}">
    <p>Cette page était ouverte depuis longtemps : par prudence, confirmez votre envoi. Rien de ce que vous avez écrit n’est perdu.</p>
    {{#KEPT}}
    {{#LONG}}<blockquote class="text">{{TEXT}}</blockquote>{{/LONG}}
    <input type="hidden" name="{{NAME}}" value="{{VALUE}}">
    {{/KEPT}}
    {{#FILES_LOST}}<p class="muted">Le fichier joint n’a pas pu être gardé : il faudra le choisir à nouveau.</p>{{/FILES_LOST}}
    <div class="actions"><button type="submit"><svg class="icon" width="20" height="20" aria-hidden="true"><use href="/static/vendor/icons.svg#send"/></svg> Envoyer</button></div>
</form>
</main>
</div>
