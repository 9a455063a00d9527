{{%AUTOESCAPE context="HTML"}}
<div id="poll" class="chat-poll"{{#OOB}} hx-swap-oob="true"{{/OOB}}{{#RUNNING}} hx-get="{{POLL_PATH}}"
  hx-trigger="{{#ASKS}}every 2s{{/ASKS}}{{#IS_TOLD}}sse:nouveau, every 30s{{/IS_TOLD}}, nouveau from:body"{{/RUNNING}} hx-swap="none ignoreTitle:true">
  {{#RUNNING}}<p class="muted">Les nouveaux messages arrivent tout seuls. <a id="pause" href="{{PATH}}?arret=1"
    hx-get="{{POLL_PATH}}&amp;arret=1">Arrêter l’actualisation</a><noscript> · <a href="{{PATH}}">Actualiser maintenant</a></noscript></p>{{/RUNNING}}
  {{#PAUSED}}<p class="muted">L’actualisation est arrêtée : cette page ne change plus. <a id="pause" href="{{PATH}}" hx-get="{{POLL_PATH}}&amp;reprise=1">Reprendre l’actualisation</a></p>{{/PAUSED}}
  {{#OVER}}<div class="notice warning" role="status">{{$icon clock 24}}<div><p>Le direct est terminé. {{#KEPT}}Les messages restent lisibles sur cette
    page.{{/KEPT}}{{#NOT_KEPT}}Comme annoncé, ses messages sont effacés.{{/NOT_KEPT}} Si vous étiez en train d’écrire, copiez votre texte pour le garder.</p></div></div>{{/OVER}}
</div>
