{{%AUTOESCAPE context="HTML"}}
<article class="poster {{TONE}}">
  <header><p>{{#ENDED}}Fin {{#DANGER}}d’alerte{{/DANGER}}{{#INFORMATION}}d’information{{/INFORMATION}}{{/ENDED}}{{#RUNNING}}{{#DANGER}}Alerte{{/DANGER}}{{#INFORMATION}}Information{{/INFORMATION}}{{/RUNNING}}</p></header>
  <h1>{{RISK}}</h1>
  {{#HAS_PLACE}}<p class="where">{{PLACE}}</p>{{/HAS_PLACE}}
  <p class="what conduct {{LETTERS}}">{{#RUNNING}}{{CONDUCT:pre_escape}}{{/RUNNING}}{{#ENDED}}{{END_TEXT:pre_escape}}{{/ENDED}}</p>
  <footer>
    <svg class="qr" viewBox="0 0 {{SIDE}} {{SIDE}}" width="160" height="160" role="img"
      aria-label="Code à viser avec un téléphone pour ouvrir {{ADDRESS}}"><rect width="{{SIDE}}" height="{{SIDE}}" fill="#fff"/><path d="{{DRAWING}}" fill="#000"/></svg>
    <div><p>Pour suivre la situation :<br><strong>{{ADDRESS}}</strong></p>
      <p>{{AUTHORITY}}<br>{{#RUNNING}}Le {{DATE}}{{/RUNNING}}{{#ENDED}}Le {{END_DATE}}{{/ENDED}}</p>
      <p>Mairie {{COMMUNE:x-de}}</p></div>
  </footer>
</article>
