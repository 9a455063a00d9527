{{%AUTOESCAPE context="HTML"}}
<div class="container page wide">
<main id="content">
<div class="notice poster-hint"><svg class="icon" width="24" height="24" aria-hidden="true"><use href="/static/vendor/icons.svg#printer"/></svg><div><p>Pour imprimer cette affiche sur une feuille A4, choisissez « Imprimer » dans le menu de votre navigateur (Ctrl + P). <a href="{{ALERT_PATH}}">Revenir à l’alerte</a></p></div></div>
<article class="poster {{TONE}}">
  <header><p>{{#ENDED}}Fin {{#DANGER}}d’alerte{{/DANGER}}{{#INFORMATION}}d’information{{/INFORMATION}}{{/ENDED}}{{#RUNNING}}{{#DANGER}}Alerte{{/DANGER}}{{#INFORMATION}}Information{{/INFORMATION}}{{/RUNNING}}</p></header>
  <h1>{{RISK}}</h1>
  {{#HAS_PLACE}}<p class="where">{{PLACE}}</p>{{/HAS_PLACE}}
  <p class="what conduct {{LETTERS}}">{{#RUNNING}}{{CONDUCT:pre_escape}}{{/RUNNING}}{{#ENDED}}{{END_TEXT:pre_escape}}{{/ENDED}}</p>
  <footer>
    <svg class="qr" viewBox="0 0 {{SIDE}} {{SIDE}}" width="160" height="160" role="img" aria-label="Code à viser avec un téléphone pour ouvrir {{ADDRESS}}"><rect width="{{SIDE}}" height="{{SIDE}}" fill="#fff"/><path d="{{DRAWING}}" fill="#000"/></svg>
    <div><p>La situation à jour :<br><strong>{{ADDRESS}}</strong></p>
      <p>{{AUTHORITY}}<br>{{#RUNNING}}Le {{DATE}}{{/RUNNING}}{{#ENDED}}Le {{END_DATE}}{{/ENDED}}</p>
      <p>Mairie de {{COMMUNE}}</p></div>
  </footer>
</article>
</main>
</div>
