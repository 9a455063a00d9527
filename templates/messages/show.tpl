{{%AUTOESCAPE context="HTML"}}
<div class="container page">
<main id="content">
{{#OWN_SIDE}}<p class="back"><a href="/messagerie">{{$icon arrow-left}} Messagerie</a></p>{{/OWN_SIDE}}{{#TEAM_SIDE}}<p class="back"><a href="/messagerie/{{COMMUNE_PATH}}">{{$icon arrow-left}} Messages reçus</a></p>{{/TEAM_SIDE}}
<h1>{{#HAS_SUBJECT}}{{SUBJECT}}{{/HAS_SUBJECT}}{{#NO_SUBJECT}}Sans objet{{/NO_SUBJECT}}</h1>
<p>{{#OWN_SIDE}}Conversation privée avec la mairie {{TOWN_NAME:x-de}}{{/OWN_SIDE}}{{#TEAM_SIDE}}De <strong>{{NAME}}</strong>{{/TEAM_SIDE}}{{#OFFICIAL}}
  <span class="pill">demande officielle</span>{{/OFFICIAL}}{{#CLOSED}} <span class="pill">close</span>{{/CLOSED}}{{#WAITS}} <span
  class="pill {{TONE}}">attend une réponse {{#SOME_DAYS}}depuis {{DAYS}}{{/SOME_DAYS}}{{#SHORT_WAIT}}depuis moins d’un jour{{/SHORT_WAIT}}</span>{{/WAITS}}</p>
{{#TEAM_SIDE}}{{#GONE}}<div class="notice">{{$icon info 24}}<div><p>Le compte de cette personne n’existe plus ou est suspendu : elle ne lirait pas de
  réponse. Si le compte est supprimé, ses messages sont effacés ; les dates, l’accusé de réception et les réponses de la mairie restent.</p></div></div>{{/GONE}}{{/TEAM_SIDE}}
{{#OWN_SIDE}}{{#REFUSED}}<div class="notice warning">{{$icon circle-alert 24}}<div><p>La mairie {{TOWN_NAME:x-de}} ne vous compte pas, ou plus, parmi
  ses habitants : vous pouvez lire cette conversation, plus y écrire. <a href="/mairie/{{COMMUNE_PATH}}/ma-demande">Répondez d’abord à sa
  décision</a>.</p></div></div>{{/REFUSED}}{{#LOCKED}}<div class="notice">{{$icon info 24}}<div><p>La mairie {{TOWN_NAME:x-de}} a fermé cette
  conversation : on n’y écrit plus. Vous pouvez toujours la lire ; pour un autre sujet, <a
  href="/messagerie/nouveau?mairie={{TOWN_CODE}}">commencez-en une nouvelle</a>.</p></div></div>{{/LOCKED}}{{/OWN_SIDE}}
{{#OWN_SIDE}}{{#CLOSED}}<div class="notice">{{$icon circle-check 24}}<div><p>La mairie considère cette demande comme traitée. Si ce n’est pas le cas, écrivez ci-dessous : la conversation est alors rouverte.</p></div></div>{{/CLOSED}}{{/OWN_SIDE}}
{{#RECEIPT}}<details class="card more receipt"{{#JUST_SENT}} open{{/JUST_SENT}}><summary><span>Accusé de réception n° {{NUMBER}}, <time datetime="{{DATE_ISO}}">{{DATE}}</time></span></summary>
  <dl class="facts">
    <dt>Message reçu</dt><dd>le {{DATE}}</dd>
    <dt>Service</dt><dd>Mairie {{TOWN_NAME:x-de}}</dd>
    <dt>Adresse</dt><dd>{{#HAS_ADDRESS}}{{ADDRESS}}{{/HAS_ADDRESS}}{{#NO_ADDRESS}}la mairie {{TOWN_NAME:x-de}} ; son adresse n’est pas connue du site{{/NO_ADDRESS}}</dd>
    {{#HAS_PHONE}}<dt>Téléphone</dt><dd>{{PHONE}}</dd>{{/HAS_PHONE}}
  </dl>
  <p>Ceci est l’accusé de réception prévu par la loi. La mairie vous répondra séparément.
    <small>(Code des relations entre le public et l’administration, articles L112-11 et R112-11-1.)</small></p>
  {{#OFFICIAL}}<p>Vous avez indiqué une demande officielle. Si elle appelle une décision, le silence de la mairie peut, après un délai qui est souvent
    de deux mois et qui dépend de l’objet de la demande, valoir accord ou refus. La mairie vous dira la règle qui s’applique à la vôtre, et s’il manque une pièce.</p>{{/OFFICIAL}}
</details>{{/RECEIPT}}
{{>POSTS}}
{{#OWN_SIDE}}{{#WAS_OPENED}}<p class="muted opened">{{$icon check}} Ouvert par la mairie le {{OPENED}}</p>{{/WAS_OPENED}}{{/OWN_SIDE}}
{{>POST_FORM}}
</main>
{{#OWN_SIDE}}<aside class="side" aria-label="Cette conversation">
<section class="card"><h2>Cette conversation</h2>
  <p class="muted">Seuls vous et l’équipe de la mairie {{TOWN_NAME:x-de}} chargée de répondre peuvent la lire. Chaque ouverture par la mairie est notée. Un message que l’autre côté a lu ne se modifie plus et ne se reprend plus.</p>
  {{#NOT_ARCHIVED}}<form method="post" action="{{PATH}}/archiver"><button class="quiet" type="submit">{{$icon archive}} Archiver</button></form>{{/NOT_ARCHIVED}}
  {{#ARCHIVED}}<form method="post" action="{{PATH}}/desarchiver"><button class="quiet" type="submit">{{$icon archive-restore}} Remettre dans mes messages</button></form>{{/ARCHIVED}}
</section>
</aside>{{/OWN_SIDE}}
{{#TEAM_SIDE}}<aside class="side" aria-label="Pour l’équipe">
<section class="card"><h2>Qui l’a ouverte</h2>
  <ul class="readings">{{#READING}}<li>{{NAME}}, <time datetime="{{DATE_ISO}}">{{DATE}}</time></li>{{/READING}}</ul>
  <p class="muted">Chaque ouverture est notée et reste ; la personne en voit les dates, sans les noms.</p>
  <p><a href="/messagerie/{{COMMUNE_PATH}}/reponses-types">Réponses types de la mairie</a></p>
</section>
</aside>{{/TEAM_SIDE}}
</div>
