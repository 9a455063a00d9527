{{%AUTOESCAPE context="HTML"}}
<div class="flagged hidden-text">
<p class="kind">{{#NAMED}}{{WHAT_HTML:none}}{{/NAMED}}{{#UNNAMED}}Contenu{{/UNNAMED}} <span class="pill danger">masqué : {{>REASON_INLINE}}</span></p>
<h3>{{AUTHOR}}</h3>
<p><small>Par {{BY}}, le <time datetime="{{DATE_ISO}}">{{DATE}}</time>{{#QUOTE}}{{#HAS_PLACE}}, sous « {{PLACE}} »{{/HAS_PLACE}}{{/QUOTE}}</small></p>
{{#QUOTE}}{{#HAS_WORDS}}<blockquote class="words">{{WORDS_HTML:none}}</blockquote>{{/HAS_WORDS}}{{#NO_WORDS}}<p class="muted">Le texte n’est plus conservé.</p>{{/NO_WORDS}}{{/QUOTE}}
{{#ANSWERED}}<p><strong>Sa réponse</strong> <small>le <time datetime="{{DATE_ISO}}">{{DATE}}</time></small></p>
{{#HAS_ANSWER}}<blockquote class="words">{{ANSWER_HTML:none}}</blockquote>{{/HAS_ANSWER}}{{/ANSWERED}}
<div class="decide">
  {{#MAY_SHOW}}<details name="settle-{{ID}}"><summary class="button quiet">{{$icon rotate-ccw}} Rétablir…</summary>
  <form method="post" action="/mairie/{{COMMUNE_PATH}}/decisions/{{ID}}/retablir"><input type="hidden" name="retour" value="{{BACK}}">
    <label for="show-{{ID}}">Un mot à l’auteur <span class="optional">(facultatif)</span></label>
    <textarea id="show-{{ID}}" name="explanation" rows="2" maxlength="1000"></textarea>
    <p class="hint">Le texte est remis en ligne, {{AUTHOR}} le reçoit par e-mail.</p>
    <button type="submit">Rétablir le texte</button>
  </form></details>{{/MAY_SHOW}}
  <details name="settle-{{ID}}"><summary class="button quiet">{{$icon eye-off}} Maintenir la décision…</summary>
  <form method="post" action="/mairie/{{COMMUNE_PATH}}/decisions/{{ID}}/maintenir"><input type="hidden" name="retour" value="{{BACK}}">
    <label for="uphold-{{ID}}">Un mot à l’auteur <span class="optional">(facultatif)</span></label>
    <textarea id="uphold-{{ID}}" name="explanation" rows="2" maxlength="1000"></textarea>
    <p class="hint">Le texte reste masqué, {{AUTHOR}} le reçoit par e-mail.</p>
    <button type="submit">Maintenir la décision</button>
  </form></details>
</div>
</div>
