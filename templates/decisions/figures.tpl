{{%AUTOESCAPE context="HTML"}}
<div class="container page narrow">
<main id="content">
<p class="back"><a href="/commune/{{COMMUNE_PATH}}">{{$icon arrow-left}} La commune</a></p>
<h1>La modération {{COMMUNE:x-a}} en {{YEAR}}</h1>
<p>Chacun peut signaler un contenu ; l’équipe de la mairie décide, dit ses raisons à l’auteur, et l’auteur peut répondre. Voici combien de fois, et pourquoi. Aucun nom n’est montré.</p>
<div class="card figures-table"><table>
  <caption class="visually-hidden">Signalements reçus et textes masqués en {{YEAR}}, par raison</caption>
  <thead><tr><th scope="col">Raison</th><th scope="col">Signalements reçus</th><th scope="col">Textes masqués</th></tr></thead>
  <tbody>{{#ROW}}<tr><th scope="row">{{>REASON}}</th><td>{{FLAGS}}</td><td>{{HIDDEN}}</td></tr>{{/ROW}}</tbody>
  <tfoot><tr><th scope="row">En tout</th><td>{{ALL_FLAGS}}</td><td>{{ALL_HIDDEN}}</td></tr></tfoot>
</table></div>
<nav class="pager" aria-label="Années">
  {{#HAS_BEFORE}}<a class="button quiet" href="/mairie/{{COMMUNE_PATH}}/moderation?annee={{BEFORE}}">{{$icon arrow-left}} {{BEFORE}}</a>{{/HAS_BEFORE}}
  {{#HAS_AFTER}}<a class="button quiet" href="/mairie/{{COMMUNE_PATH}}/moderation?annee={{AFTER}}">{{AFTER}} {{$icon arrow-right}}</a>{{/HAS_AFTER}}
</nav>
</main>
</div>
