{{%AUTOESCAPE context="HTML"}}
<div class="container page wide">
<main id="content">
<div class="notice poster-hint"><svg class="icon" width="24" height="24" aria-hidden="true"><use href="/static/vendor/icons.svg#printer"/></svg><div><p>Pour imprimer cette affiche sur une feuille A4, choisissez « Imprimer » dans le menu de votre navigateur (Ctrl + P). <a href="{{ALERT_PATH}}">Revenir à l’alerte</a></p></div></div>
{{>SHEET}}
</main>
</div>
