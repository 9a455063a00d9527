{{%AUTOESCAPE context="HTML"}}
<article class="card post" id="p{{ID}}">
  <header>
    {{#HAS_PORTRAIT}}<img class="portrait" src="{{PORTRAIT}}&amp;l=160" alt="" width="44" height="44">{{/HAS_PORTRAIT}}
    <p><strong>{{NAME}}</strong>, maire <a href="/fil/{{TOWN_PATH}}">{{TOWN_NAME:x-de}}</a><br>
      <small>{{#PUBLISHED}}<a href="{{PATH}}"><time datetime="{{DATE_ISO}}">{{DATE}}</time></a>{{/PUBLISHED}}{{#SCHEDULED}}Programmée pour le <time
        datetime="{{DATE_ISO}}">{{DATE}}</time>{{/SCHEDULED}}{{#DRAFT}}<span class="pill warning">Brouillon</span>{{/DRAFT}}
      {{#PINNED}}<span class="pill">{{$icon pin 16}} À la une</span>{{/PINNED}}
      {{#ENDED}}<span class="pill warning">Terminée</span>{{/ENDED}}
      {{#HAS_TOPIC}}<span class="pill">{{TOPIC}}</span>{{/HAS_TOPIC}}
      {{#FOR_CITIZENS}}<span class="pill">{{$icon users 16}} Pour les citoyens</span>{{/FOR_CITIZENS}}
      {{#HAS_EDITED}}<a href="{{PATH}}/historique">modifiée le {{EDITED}}</a>{{/HAS_EDITED}}</small></p>
  </header>
  {{#IN_LIST}}<h2><a href="{{PATH}}">{{TITLE}}</a></h2>{{/IN_LIST}}
  {{#ALONE}}<h1>{{TITLE}}</h1>{{/ALONE}}
  <div class="prose">
{{BODY_HTML:none}}
  </div>
  {{>FILES}}
  {{>REACTIONS}}
  {{#ALONE}}<div id="commentaires">{{/ALONE}}
  {{>POSTS}}
  {{#ALONE}}</div>{{/ALONE}}
  {{#COMMENT_FORM}}
  <form class="comment-form"{{#ALONE}} id="ecrire"{{/ALONE}} method="post" action="{{PATH}}/messages"{{#IN_LIST}} hx-post="{{PATH}}/messages" hx-target="closest .post" hx-swap="outerHTML"{{/IN_LIST}}><input
    type="hidden" name="form_id" value="{{FORM_ID}}">
    {{#QUOTING}}<blockquote><p>En réponse à <strong>{{QUOTED_NAME}}</strong><br>{{QUOTED_TEXT}}</p><p><a href="{{PATH}}#ecrire">Ne pas citer ce commentaire</a></p></blockquote><input type="hidden" name="quoted" value="{{QUOTED_ID}}">{{/QUOTING}}
    <label for="text-{{ID}}">Votre commentaire</label>
    <textarea id="text-{{ID}}" name="text" rows="1" maxlength="2000" required{{#TEXT_ERROR}} aria-invalid="true" aria-describedby="text-error-{{ID}}"{{/TEXT_ERROR}}>
{{TEXT:pre_escape}}</textarea>
    {{#TEXT_ERROR}}<p class="error-text" id="text-error-{{ID}}">{{#TEXT_MISSING}}Écrivez votre commentaire avant de
      l’envoyer.{{/TEXT_MISSING}}{{#TEXT_TOO_LONG}}Votre commentaire dépasse 2 000 caractères : raccourcissez-le.{{/TEXT_TOO_LONG}}</p>{{/TEXT_ERROR}}
    <button type="submit">{{$icon send}} Envoyer</button>
  </form>
  {{/COMMENT_FORM}}
  {{#SIGN_IN}}<p class="muted"><a href="/connexion?suite={{PATH}}">Connectez-vous ou inscrivez-vous</a> pour aimer et commenter.</p>{{/SIGN_IN}}
  {{#WAIT}}<p class="muted">Vous pourrez aimer et commenter quand la mairie aura validé votre inscription.</p>{{/WAIT}}
  {{#NOT_CITIZEN}}<p class="muted">Les citoyens {{TOWN_NAME:x-de}} peuvent aimer et commenter.</p>{{/NOT_CITIZEN}}
  {{#MAY_EDIT}}
  <div class="team-tools">
    {{#HAS_END}}<p><small>À retirer le <time datetime="{{ENDS_ISO}}">{{ENDS}}</time> au soir</small></p>{{/HAS_END}}
    {{#MAY_PIN}}<form method="post" action="{{PATH}}/epingler"><button class="plain" type="submit">{{$icon pin 18}} Épingler en haut</button></form>{{/MAY_PIN}}
    {{#MAY_UNPIN}}<form method="post" action="{{PATH}}/detacher"><button class="plain" type="submit">{{$icon pin-off 18}} Ne plus épingler</button></form>{{/MAY_UNPIN}}
    <a class="button plain" href="{{PATH}}/modifier">{{$icon pencil 18}} Modifier</a>
    <a class="button plain" href="{{PATH}}/historique">{{$icon history 18}} Historique</a>
    <a class="button plain danger" href="{{PATH}}/supprimer">{{$icon trash-2 18}} Supprimer</a>
  </div>
  {{/MAY_EDIT}}
</article>
