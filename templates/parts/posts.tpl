{{%AUTOESCAPE context="HTML"}}
<section class="thread" aria-label="{{#MESSAGES}}Messages{{/MESSAGES}}{{#COMMENTS}}Commentaires : {{ABOUT}}{{/COMMENTS}}">
{{#NO_POST}}{{#MESSAGES}}<p class="muted">Aucun message pour l’instant.</p>{{/MESSAGES}}{{/NO_POST}}
{{#HAS_OLDER}}{{#MESSAGES}}<a class="button plain older" href="{{PATH}}?avant={{OLDER}}">{{$icon arrow-left}} Messages précédents</a>{{/MESSAGES}}{{!
  }}{{#COMMENTS}}<a class="button plain older" href="{{PATH}}?avant={{OLDER}}#commentaires" hx-get="{{PATH}}?avant={{OLDER}}" hx-target="this" hx-swap="outerHTML">Charger les anciens commentaires</a>{{/COMMENTS}}{{/HAS_OLDER}}
{{#ANY_POST}}
<ol class="comments posts">
{{#MASKED_FIRST}}<li id="m{{MASKED_ID}}" class="masked"><p>{{$icon eye-off}}
   {{#MESSAGES}}Votre message{{/MESSAGES}}{{#COMMENTS}}Votre commentaire{{/COMMENTS}} est masqué par la mairie : {{>REASON}}. <a href="{{DECISION_PATH}}">Lire la décision, répondre</a></p></li>{{/MASKED_FIRST}}
{{#POST}}
<li id="m{{ID}}"{{#FROM_TEAM}} class="from-team"{{/FROM_TEAM}}>{{#FORMER}}<span id="c{{COMMENT_ID}}"></span>{{/FORMER}}
  <span class="initials {{TONE}}" aria-hidden="true">{{INITIALS}}</span>
  <div class="bubble">
    {{#FIRST_NEW}}<p class="first-new"><span class="pill warning">Nouveaux messages à partir d’ici</span></p>{{/FIRST_NEW}}
    <p><strong>{{NAME}}</strong>{{#FROM_TEAM}} <span class="pill">mairie</span>{{/FROM_TEAM}} <small><a href="{{POST_PATH}}"><time datetime="{{DATE_ISO}}" title="{{DATE}}">{{AGO}}</time></a>{{#EDITED}} · modifié{{/EDITED}}</small></p>
    {{#QUOTE}}<blockquote><p><a href="{{QUOTED_PATH}}">En réponse à {{QUOTED_NAME}}</a><br>{{QUOTED_TEXT}}</p></blockquote>{{/QUOTE}}
    <div class="{{#MESSAGES}}prose{{/MESSAGES}}{{#COMMENTS}}words{{/COMMENTS}}">
{{BODY_HTML:none}}
    </div>
    {{#PICTURE}}<figure><a href="{{FILE_PATH}}"><img src="{{FILE_PATH}}" alt="Photo jointe par {{NAME}}" width="{{WIDTH}}" height="{{HEIGHT}}" loading="lazy"></a></figure>{{/PICTURE}}
    {{#DOCUMENT}}<p><a href="{{FILE_PATH}}">{{$icon paperclip}} {{FILE_NAME}}</a> <small>({{FILE_SIZE}}) · envoyé par {{NAME}}, contenu non vérifié par Parvis</small></p>{{/DOCUMENT}}
    <footer>
      {{#MAY_QUOTE}}<a class="button plain" href="{{QUOTE_PATH}}">Répondre<span class="visually-hidden"> à {{NAME}}</span></a>{{/MAY_QUOTE}}
      {{#MAY_EDIT}}<a class="button plain" href="{{POST_PATH}}/modifier">Modifier<span class="visually-hidden"> mon message</span></a>{{/MAY_EDIT}}
      {{#OWN}}<form method="post" action="{{POST_PATH}}/supprimer"><button class="plain" type="submit">Supprimer<span class="visually-hidden"> mon message</span></button></form>{{/OWN}}
      {{#MAY_HIDE}}<a class="button plain" href="{{POST_PATH}}/masquer">Masquer<span class="visually-hidden"> le message {{NAME:x-d}}</span></a>{{/MAY_HIDE}}
      {{#MAY_FLAG}}<a class="flag" href="{{POST_PATH}}/signaler" title="Signaler ce message">{{$icon flag 18}}<span class="visually-hidden">Signaler le message {{NAME:x-d}}</span></a>{{/MAY_FLAG}}
    </footer>
  </div>
</li>
{{#MASKED}}<li id="m{{MASKED_ID}}" class="masked"><p>{{$icon eye-off}}
   {{#MESSAGES}}Votre message{{/MESSAGES}}{{#COMMENTS}}Votre commentaire{{/COMMENTS}} est masqué par la mairie : {{>REASON}}. <a href="{{DECISION_PATH}}">Lire la décision, répondre</a></p></li>{{/MASKED}}
{{/POST}}
</ol>
{{/ANY_POST}}
{{#HAS_NEWER}}<a class="button plain older" href="{{PATH}}?apres={{NEWER}}{{#COMMENTS}}#commentaires{{/COMMENTS}}">{{#MESSAGES}}Messages suivants{{/MESSAGES}}{{#COMMENTS}}Commentaires suivants{{/COMMENTS}} {{$icon arrow-right}}</a>{{/HAS_NEWER}}
</section>
