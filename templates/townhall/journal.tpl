{{%AUTOESCAPE context="HTML"}}
<div class="container page wide">
<main id="content">
<h1>Journal</h1>
{{>DESK_MENU}}
<p class="muted">Qui a fait quoi au nom de la mairie, le plus récent d’abord. Personne ne peut modifier ce journal.</p>
{{#NONE}}<section class="card empty"><h2>Rien pour le moment</h2><p>Les actes de l’équipe apparaîtront ici.</p></section>{{/NONE}}
{{#SOME}}
<div class="card"><ul class="queue">
  {{#ACT}}
  <li><p><strong>{{#BY_MEMBER}}{{NAME}}{{/BY_MEMBER}}{{#BY_OPERATOR}}L’hébergeur du site{{/BY_OPERATOR}}</strong> {{#ACT_PUBLICATION_PUBLISH}}a publié ou programmé une publication{{/ACT_PUBLICATION_PUBLISH}}{{#ACT_PUBLICATION_DRAFT}}a écrit un brouillon{{/ACT_PUBLICATION_DRAFT}}{{#ACT_PUBLICATION_EDIT}}a modifié une publication{{/ACT_PUBLICATION_EDIT}}{{#ACT_PUBLICATION_DELETE}}a supprimé une publication{{/ACT_PUBLICATION_DELETE}}{{#ACT_MEMBER_RENAME}}a changé de nom{{/ACT_MEMBER_RENAME}}{{#ACT_COMMENT_HIDE}}a masqué un commentaire{{/ACT_COMMENT_HIDE}}{{#ACT_COMMENT_KEEP}}a laissé en ligne un commentaire signalé{{/ACT_COMMENT_KEEP}}{{#ACT_PUBLICATION_KEEP}}a laissé en ligne une publication signalée{{/ACT_PUBLICATION_KEEP}}{{#ACT_CITIZEN_ACCEPT}}a accepté l’inscription de{{/ACT_CITIZEN_ACCEPT}}{{#ACT_CITIZEN_REFUSE}}a refusé l’inscription de{{/ACT_CITIZEN_REFUSE}}{{#ACT_CITIZEN_WITHDRAW}}a retiré la qualité de citoyen de{{/ACT_CITIZEN_WITHDRAW}}{{#ACT_DELEGATE_APPOINT}}a nommé délégué :{{/ACT_DELEGATE_APPOINT}}{{#ACT_DELEGATE_CHANGE}}a changé les droits de{{/ACT_DELEGATE_CHANGE}}{{#ACT_DELEGATE_END}}a mis fin à la délégation de{{/ACT_DELEGATE_END}}{{#ACT_SETTINGS_AUTOMATIC}}est passé à la validation automatique des citoyens{{/ACT_SETTINGS_AUTOMATIC}}{{#ACT_SETTINGS_MANUAL}}est passé à la validation des citoyens une par une{{/ACT_SETTINGS_MANUAL}}{{#ACT_SETTINGS_CARD}}a modifié la carte du maire{{/ACT_SETTINGS_CARD}}{{#ACT_LINK_ADD}}a ajouté un lien utile{{/ACT_LINK_ADD}}{{#ACT_LINK_REMOVE}}a retiré un lien utile{{/ACT_LINK_REMOVE}}{{#ACT_CLAIM_CODE}}a demandé un code pour ouvrir la page{{/ACT_CLAIM_CODE}}{{#ACT_CLAIM_OPEN}}a ouvert la page de la commune avec le code de la mairie{{/ACT_CLAIM_OPEN}}{{#ACT_SETTINGS_PREFECTURE}}a changé le téléphone de la préfecture{{/ACT_SETTINGS_PREFECTURE}}{{#ACT_DISTRICT_KEEP}}a enregistré un quartier pour les alertes{{/ACT_DISTRICT_KEEP}}{{#ACT_DISTRICT_DELETE}}a supprimé un quartier pour les alertes{{/ACT_DISTRICT_DELETE}}{{#ACT_ALERT_SEND}}a envoyé une alerte{{/ACT_ALERT_SEND}}{{#ACT_ALERT_END}}a mis fin à une alerte{{/ACT_ALERT_END}}{{#ABOUT}} {{PERSON}}{{/ABOUT}}{{#HAS_MOTIVE}} : {{MOTIVE}}{{/HAS_MOTIVE}}<br>
    <small><time datetime="{{DATE_ISO}}">{{DATE}}</time> · référence {{CODE}}{{#HAS_OBJECT}} {{OBJECT}}{{/HAS_OBJECT}}</small></p></li>
  {{/ACT}}
</ul></div>
{{/SOME}}
<nav class="pager" aria-label="Pages">
  {{#NOT_FIRST}}<a class="button quiet" href="/mairie/{{COMMUNE_PATH}}/journal"><svg class="icon" width="20" height="20" aria-hidden="true"><use href="/static/vendor/icons.svg#arrow-left"/></svg> Les plus récents</a>{{/NOT_FIRST}}
  {{#HAS_NEXT}}<a class="button quiet" href="/mairie/{{COMMUNE_PATH}}/journal?avant={{NEXT}}">Plus anciens <svg class="icon" width="20" height="20" aria-hidden="true"><use href="/static/vendor/icons.svg#arrow-right"/></svg></a>{{/HAS_NEXT}}
</nav>
</main>
</div>
