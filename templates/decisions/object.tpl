{{%AUTOESCAPE context="HTML"}}
<div class="flagged">
<p class="kind">{{#NAMED}}{{WHAT_HTML:none}}{{/NAMED}}{{#UNNAMED}}Contenu{{/UNNAMED}} : {{#MANY}}plus de {{/MANY}}{{COUNT}}</p>
{{#QUOTE}}<h3>{{AUTHOR}}</h3>
<p><small>Le <time datetime="{{WRITTEN_ISO}}">{{WRITTEN}}</time>{{#HAS_PLACE}}, sous <a href="{{ADDRESS}}">{{PLACE}}</a>{{/HAS_PLACE}}</small></p>
{{#HAS_WORDS}}<blockquote class="words">{{WORDS_HTML:none}}</blockquote>{{/HAS_WORDS}}{{#NO_WORDS}}<p class="muted">Le texte n’est plus conservé.</p>{{/NO_WORDS}}{{/QUOTE}}
<ul class="reasons">
{{#FLAG}}<li>{{$icon flag 18}}<div><strong>{{>REASON}}</strong> <small>{{#BY_MEMBER}}par
    {{NAME}}{{/BY_MEMBER}}{{#BY_NAMED_VISITOR}}par {{NAME}}, sans compte{{/BY_NAMED_VISITOR}}{{#BY_ACCOUNT}}par une personne
    inscrite{{/BY_ACCOUNT}}{{#BY_VISITOR}}par une personne sans compte{{/BY_VISITOR}}, le <time datetime="{{DATE_ISO}}">{{DATE}}</time> · reçu {{RECEIPT}}</small>
  {{#HAS_EXPLANATION}}<div class="words">{{EXPLANATION_HTML:none}}</div>{{/HAS_EXPLANATION}}</div></li>
{{/FLAG}}</ul>
{{#MORE}}<p><a href="/mairie/{{COMMUNE_PATH}}/signalements/{{FIRST}}">Lire tous ses signalements</a></p>{{/MORE}}
<div class="decide">
  {{#MAY_HIDE}}<details name="decide-{{FIRST}}"><summary class="button quiet danger">{{$icon eye-off}} Masquer…</summary>
  <form method="post" action="{{HIDE}}"><input type="hidden" name="retour" value="{{BACK}}">
    <fieldset class="inline-choices"><legend>Pour quelle raison ?</legend>
      <label><input type="radio" name="reason" value="1" required> Injure ou menace</label>
      <label><input type="radio" name="reason" value="2" required> Propos haineux ou discriminatoire</label>
      <label><input type="radio" name="reason" value="3" required> Vie privée d’une personne</label>
      <label><input type="radio" name="reason" value="4" required> Publicité ou arnaque</label>
      <label><input type="radio" name="reason" value="5" required> Hors sujet</label>
      <label><input type="radio" name="reason" value="6" required> Contenu illégal</label>
      <label><input type="radio" name="reason" value="7" required> Autre raison</label>
    </fieldset>
    <label for="hide-{{FIRST}}">Un mot d’explication <span class="optional">(facultatif)</span></label>
    <textarea id="hide-{{FIRST}}" name="explanation" rows="2" maxlength="1000"></textarea>
    <p class="hint">{{#QUOTE}}{{AUTHOR}}{{/QUOTE}} et {{#ONE_FLAG}}la personne qui a signalé{{/ONE_FLAG}}{{#SEVERAL_FLAGS}}les personnes qui ont signalé{{/SEVERAL_FLAGS}} recevront cette raison par e-mail. L’auteur pourra répondre.</p>
    <button class="danger" type="submit">Masquer et prévenir</button>
  </form></details>{{/MAY_HIDE}}
  {{#HIDE_THERE}}<a class="button quiet" href="{{ADDRESS}}">{{$icon pencil}} Modifier ou supprimer sur place</a>{{/HIDE_THERE}}
  <details name="decide-{{FIRST}}"><summary class="button quiet">{{$icon check}} Laisser en ligne…</summary>
  <form method="post" action="/mairie/{{COMMUNE_PATH}}/signalements/{{FIRST}}/garder"><input type="hidden" name="retour" value="{{BACK}}">
    <label for="keep-{{FIRST}}">Pourquoi ? <span class="optional">(facultatif)</span></label>
    <textarea id="keep-{{FIRST}}" name="explanation" rows="2" maxlength="1000"></textarea>
    <p class="hint">{{#ONE_FLAG}}La personne qui a signalé recevra{{/ONE_FLAG}}{{#SEVERAL_FLAGS}}Les personnes qui ont signalé recevront{{/SEVERAL_FLAGS}} votre décision par e-mail. L’auteur n’en saura rien.</p>
    <button type="submit">Laisser en ligne</button>
  </form></details>
  <a class="in-place" href="{{ADDRESS}}">Voir le contenu en place</a>
</div>
</div>
