{{%AUTOESCAPE context="HTML"}}
<section class="discussion" aria-label="Commentaires : {{TITLE}}">
  {{#HAS_OLDER}}<a class="button plain older" href="{{PATH}}?avant={{OLDER}}#commentaires" hx-get="{{PATH}}?avant={{OLDER}}" hx-target="this" hx-swap="outerHTML">Charger les anciens commentaires</a>{{/HAS_OLDER}}
  {{#ANY}}
  <ol class="comments">
  {{#COMMENT}}
  <li id="c{{ID}}">
    <span class="initials {{TONE}}" aria-hidden="true">{{INITIALS}}</span>
    <div class="bubble">
      <p><strong>{{NAME}}</strong>{{#FROM_TEAM}} <span class="pill">mairie</span>{{/FROM_TEAM}}</p>
      <div class="words">
{{TEXT_HTML:none}}
      </div>
      <footer>
        <small><time datetime="{{DATE_ISO}}" title="{{DATE}}">{{AGO}}</time></small>
        {{#OWN}}<form method="post" action="/fil/{{TOWN_PATH}}/commentaires/{{ID}}/supprimer"><button class="plain" type="submit">Supprimer<span class="visually-hidden"> mon commentaire</span></button></form>{{/OWN}}
        {{#MAY_HIDE}}<a class="button plain" href="/fil/{{TOWN_PATH}}/commentaires/{{ID}}/masquer">Masquer<span class="visually-hidden"> le commentaire de {{NAME}}</span></a>{{/MAY_HIDE}}
        {{#NOT_OWN}}<a class="flag" href="/fil/{{TOWN_PATH}}/commentaires/{{ID}}/signaler" title="Signaler ce commentaire">{{$icon flag 18}}<span class="visually-hidden">Signaler le commentaire de {{NAME}}</span></a>{{/NOT_OWN}}
      </footer>
    </div>
  </li>
  {{/COMMENT}}
  </ol>
  {{/ANY}}
</section>
