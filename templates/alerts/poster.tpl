{{%AUTOESCAPE context="HTML"}}
<div class="container page wide">
<main id="content">
<div class="notice poster-hint">{{$icon printer 24}}<div><p>Pour imprimer cette affiche sur une feuille A4, choisissez « Imprimer » dans le menu de votre navigateur (Ctrl + P). <a href="{{ALERT_PATH}}">Revenir à l’alerte</a></p></div></div>
{{>SHEET}}
</main>
</div>
