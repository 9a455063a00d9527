{{%AUTOESCAPE context="HTML"}}
<div class="container page">
<main id="content">
<p class="back"><a href="/direct/{{COMMUNE_PATH}}">{{$icon arrow-left}} Direct</a></p>
<h1>{{ROOM_TITLE}}</h1>
{{#LIVE}}
<p class="chat-rules"><span class="pill live">En direct</span> {{#UNTIL_HOUR}}Jusqu’à {{CLOSES}}.{{/UNTIL_HOUR}}{{#UNTIL_CLOSED}}Jusqu’à ce que la
  mairie le ferme.{{/UNTIL_CLOSED}} {{#KEPT}}Les messages resteront lisibles par les citoyens après la fin.{{/KEPT}}{{#NOT_KEPT}}<strong>Les messages
  seront effacés à la fin</strong>, pour tout le monde.{{/NOT_KEPT}}{{#SLOW}} Un message toutes les {{SLOW_SECONDS}} secondes par personne.{{/SLOW}}</p>
<div id="ecrire" hx-get="{{PATH}}/ecrire" hx-trigger="load" hx-swap="none ignoreTitle:true"><p><a class="button" href="{{PATH}}/ecrire">{{$icon pencil}} Écrire un message</a></p></div>
<p class="chat-jump"><a href="#questions">Aller aux questions au maire</a></p>
{{#TOLD}}<script src="{{$file name='vendor/htmx-sse.js'}}" defer></script><div hx-ext="sse" sse-connect="{{PATH}}/evenements">{{/TOLD}}
{{>POLL}}
{{#TOLD}}</div>{{/TOLD}}
<section aria-labelledby="said">
  <h2 id="said">Messages <small>les plus récents d’abord</small></h2>
  <div role="log" aria-labelledby="said"><ol id="posts" class="comments posts">
{{>ITEMS}}
  </ol></div>
  {{#NO_POST}}<p class="muted chat-empty">Personne n’a encore écrit.</p>{{/NO_POST}}
  {{#HAS_OLDER}}<p><a class="button quiet" href="{{PATH}}?avant={{OLDER}}">Messages plus anciens {{$icon arrow-right}}</a></p>{{/HAS_OLDER}}
</section>
{{/LIVE}}
{{#RECORD}}
{{#STILL_OPEN}}<div class="notice">{{$icon messages-square 24}}<div><p>Le direct continue. Cette page-ci ne s’actualise pas : <a href="{{PATH}}">revenir aux derniers messages</a>.</p></div></div>{{/STILL_OPEN}}
{{#OVER}}<p class="chat-rules">Du <time datetime="{{DATE_ISO}}">{{DATE}}</time> au {{END_DATE}}. Le direct est terminé : on peut le relire, on n’y écrit plus.</p>{{/OVER}}
<section aria-labelledby="said">
  <h2 id="said">Messages</h2>
  {{#HAS_OLDER}}<a class="button plain older" href="{{PATH}}?avant={{OLDER}}">{{$icon arrow-left}} Messages précédents</a>{{/HAS_OLDER}}
  {{#NO_POST}}<p class="muted">Personne n’a écrit.</p>{{/NO_POST}}
  <ol class="comments posts">
{{>ITEMS}}
  </ol>
  {{#HAS_NEWER}}<a class="button plain older" href="{{PATH}}?apres={{NEWER}}">Messages suivants {{$icon arrow-right}}</a>{{/HAS_NEWER}}
</section>
{{/RECORD}}
{{#GONE}}<section class="card empty">{{$icon check 42}}<h2>Ce direct est terminé</h2><p>Comme annoncé à l’ouverture, ses messages ne sont pas gardés.</p></section>{{/GONE}}
</main>
<aside class="side" aria-label="Questions et participants">
{{>QUESTIONS}}
{{#LIVE}}
{{>GUESTS}}
{{#MAY_CLOSE}}<section class="card"><h2>{{$icon key-round}} Pour l’équipe</h2><p>Répondez à une question avec le bouton « Répondre » : elle est alors
  marquée « réponse donnée », et son auteur est prévenu.</p><p><a class="button danger" href="{{PATH}}/fermer">Fermer le direct</a></p></section>{{/MAY_CLOSE}}
{{/LIVE}}
</aside>
</div>
