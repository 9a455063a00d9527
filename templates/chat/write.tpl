{{%AUTOESCAPE context="HTML"}}
<div class="container page narrow">
<main id="content">
{{#IN_ROOM}}<p class="back"><a href="{{PATH}}"><svg class="icon" width="20" height="20" aria-hidden="true"><use href="/static/vendor/icons.svg#arrow-left"/></svg> Revenir au direct</a></p>
<p class="muted">{{ROOM_TITLE}}</p>{{/IN_ROOM}}
<h1>Écrire un message</h1>
{{>FORM}}
</main>
</div>
