{{%AUTOESCAPE context="HTML"}}
<div class="container page narrow">
<main id="content">
{{#IN_ROOM}}<p class="back"><a href="{{PATH}}">{{$icon arrow-left}} Revenir au direct</a></p>
<p class="muted">{{ROOM_TITLE}}</p>{{/IN_ROOM}}
<h1>Écrire un message</h1>
{{>FORM}}
</main>
</div>
