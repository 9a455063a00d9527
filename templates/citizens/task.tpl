{{%AUTOESCAPE context="HTML"}}
<div class="short">
<div><p class="kind">Inscription à valider</p>
<h3>{{NAME}}</h3>
<p><small><a href="mailto:{{EMAIL}}">{{EMAIL}}</a> · demande du <time datetime="{{DATE_ISO}}">{{DATE}}</time></small></p>
{{#REFUSED_BEFORE}}<p class="muted">Refus précédent : {{#REASON_IS_1}}ce n’est pas son vrai nom{{/REASON_IS_1}}{{#REASON_IS_2}}n’habite pas la
  commune{{/REASON_IS_2}}{{#REASON_IS_3}}introuvable sur les listes{{/REASON_IS_3}}{{#REASON_IS_4}}n’a pas répondu à notre
  demande{{/REASON_IS_4}}{{#REASON_IS_5}}a déjà un autre compte{{/REASON_IS_5}}. Sa réponse :</p><blockquote class="words">{{ANSWER_HTML:none}}</blockquote>{{/REFUSED_BEFORE}}</div>
<div class="decide">
  <form method="post" action="/mairie/{{COMMUNE_PATH}}/citoyens/{{ID}}/accepter"><input type="hidden" name="retour" value="{{BACK}}"><button type="submit">{{$icon user-check}} Accepter<span class="visually-hidden"> {{NAME}}</span></button></form>
  <details><summary class="button quiet">Refuser…<span class="visually-hidden"> {{NAME}}</span></summary>
  <form method="post" action="/mairie/{{COMMUNE_PATH}}/citoyens/{{ID}}/refuser"><input type="hidden" name="retour" value="{{BACK}}">
    {{>REASONS}}
    <p class="hint">La personne reçoit cette raison par e-mail et peut répondre.</p>
    <button class="danger" type="submit">Refuser l’inscription</button>
  </form></details>
</div></div>
