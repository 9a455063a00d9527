{{%AUTOESCAPE context="HTML"}}
{{#POST}}
<li id="m{{ID}}"{{#FROM_TEAM}} class="from-team"{{/FROM_TEAM}}>
  <span class="initials {{TONE}}" aria-hidden="true">{{INITIALS}}</span>
  <div class="bubble">
    <p><strong>{{NAME}}</strong>{{#FROM_TEAM}} <span class="pill">mairie</span>{{/FROM_TEAM}} <small><a href="{{POST_PATH}}"><time
      datetime="{{DATE_ISO}}" title="{{DATE}}">{{TIME}}</time></a>{{#EDITED}} · modifié{{/EDITED}}</small>{{#QUESTION}} <span
      class="pill warning">question</span>{{/QUESTION}}{{#ANSWERED}} <a href="{{ANSWERED_PATH}}">voir la réponse</a>{{/ANSWERED}}</p>
    {{#QUOTE}}<blockquote><p><a href="{{QUOTED_PATH}}">En réponse à {{QUOTED_NAME}}</a><br>{{QUOTED_TEXT}}</p></blockquote>{{/QUOTE}}
    <div class="prose">
{{BODY_HTML:none}}
    </div>
    <footer>
      {{#MAY_QUOTE}}<a class="button plain" href="{{ANSWER_PATH}}" hx-get="{{ANSWER_PATH}}" hx-include="#text" hx-swap="none ignoreTitle:true">Répondre<span class="visually-hidden"> à {{NAME}}</span></a>{{/MAY_QUOTE}}
      {{#MAY_CHANGE}}<a class="button plain" href="{{POST_PATH}}/modifier">Modifier<span class="visually-hidden"> mon message</span></a>{{/MAY_CHANGE}}
      {{#OWN}}<form method="post" action="{{POST_PATH}}/supprimer" hx-post="{{POST_PATH}}/supprimer" hx-swap="none ignoreTitle:true"><button
        class="plain" type="submit">Supprimer<span class="visually-hidden"> mon message</span></button></form>{{/OWN}}
      {{#MAY_HIDE}}<a class="button plain" href="{{POST_PATH}}/masquer">Masquer<span class="visually-hidden"> le message {{NAME:x-d}}</span></a>{{/MAY_HIDE}}
      {{#MAY_FLAG}}<a class="flag" href="{{POST_PATH}}/signaler" title="Signaler ce message">{{$icon flag 18}}<span class="visually-hidden">Signaler le message {{NAME:x-d}}</span></a>{{/MAY_FLAG}}
    </footer>
  </div>
</li>
{{/POST}}
