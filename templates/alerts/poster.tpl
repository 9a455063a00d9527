{{%AUTOESCAPE context="HTML"}}
<div class="container page wide">
<main id="content">
<div class="notice poster-hint">{{$icon printer 24}}<div><p class="by-menu">Pour imprimer cette affiche sur une feuille A4, choisissez « Imprimer » dans le menu de votre navigateur (Ctrl + P).</p>
  <p><button class="print" type="button" hidden>{{$icon printer}} Imprimer sur une feuille A4</button> <a href="{{ALERT_PATH}}">Revenir à l’alerte</a></p></div></div>
{{>SHEET}}
</main>
</div>
<script src="{{$file name='print.js'}}" defer></script>
