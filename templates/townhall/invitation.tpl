{{%AUTOESCAPE context="HTML"}}
<div class="container page wide">
<main id="content">
{{>DESK_MENU}}
<div class="notice poster-hint">{{$icon printer 24}}<div><p class="by-menu">Pour imprimer cette affiche sur une feuille A4, choisissez « Imprimer » dans le menu de votre navigateur (Ctrl + P).</p>
  <p><button class="print" type="button" hidden>{{$icon printer}} Imprimer sur une feuille A4</button> <a href="/mairie/{{COMMUNE_PATH}}">Revenir au bureau</a></p></div></div>
<article class="poster invitation">
  <header><p>{{COMMUNE}}</p></header>
  <h1>Votre mairie vous répond ici</h1>
  <p class="what">Les nouvelles de la commune, les alertes par SMS et par e-mail, vos messages au maire : inscrivez-vous en une minute, c’est gratuit.</p>
  <footer>
    <svg class="qr" viewBox="0 0 {{SIDE}} {{SIDE}}" width="160" height="160" role="img"
      aria-label="Code à viser avec un téléphone pour s’inscrire {{COMMUNE:x-a}}"><rect width="{{SIDE}}" height="{{SIDE}}" fill="#fff"/><path d="{{DRAWING}}" fill="#000"/></svg>
    <div><p>Visez ce code avec votre téléphone, ou ouvrez :<br><strong>{{ADDRESS}}</strong></p>
      <p>Mairie {{COMMUNE:x-de}}</p></div>
  </footer>
</article>
</main>
</div>
<script src="{{$file name='print.js'}}" defer></script>
