{{%AUTOESCAPE context="HTML"}}
<section class="card chat-questions" id="questions" aria-labelledby="questions-title"{{#OOB}} hx-swap-oob="true"{{/OOB}}><h2 id="questions-title">{{$icon message-circle}} Questions au maire</h2>
{{#NO_QUESTION}}<p class="muted">Aucune question pour l’instant.</p>{{/NO_QUESTION}}
<ol class="queue">
{{#ITEM}}
<li><p class="quiet-link"><a href="{{POST_PATH}}">{{TEXT}}</a></p>
  <p><small>{{NAME}} · {{SUPPORTS}}{{#OWN}} · votre question{{/OWN}}</small></p>
  {{#ANSWERED}}<p><span class="pill">réponse donnée</span> <a href="{{ANSWERED_PATH}}">Lire la réponse</a></p>{{/ANSWERED}}
  <div class="actions">
  {{#MAY_SUPPORT}}<form method="post" action="{{SUPPORT_PATH}}/soutenir" hx-post="{{SUPPORT_PATH}}/soutenir" hx-swap="none ignoreTitle:true"><button
    class="quiet" type="submit">{{$icon plus}} Soutenir<span class="visually-hidden"> la question {{NAME:x-d}}</span></button></form>{{/MAY_SUPPORT}}
  {{#SUPPORTED}}<form method="post" action="{{SUPPORT_PATH}}/ne-plus-soutenir" hx-post="{{SUPPORT_PATH}}/ne-plus-soutenir"
    hx-swap="none ignoreTitle:true"><button class="plain" type="submit">{{$icon check}} Vous soutenez<span class="visually-hidden"> la question de
    {{NAME}}</span> : retirer</button></form>{{/SUPPORTED}}
  {{#MAY_ANSWER}}<a class="button quiet" href="{{ANSWER_PATH}}" hx-get="{{ANSWER_PATH}}" hx-include="#text" hx-swap="none ignoreTitle:true">Répondre<span class="visually-hidden"> à {{NAME}}</span></a>{{/MAY_ANSWER}}
  </div></li>
{{/ITEM}}
</ol>
{{#MORE}}<p><a href="{{PATH}}/questions">Toutes les questions</a></p>{{/MORE}}
</section>
