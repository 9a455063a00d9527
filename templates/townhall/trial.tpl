{{%AUTOESCAPE context="HTML"}}
<div class="container page wide">
<main id="content">
<h1>Mode d’essai</h1>
{{>DESK_MENU}}
<section class="card">
  {{#ON}}<p>Tout fonctionne : vous publiez, vous alertez, vous répondez. Mais aucun e-mail ni SMS ne part vers les habitants ; seule votre équipe
    reçoit les siens. Les liens et les codes de sécurité (inscription, mot de passe) partent toujours.</p>
  <form method="post" action="/mairie/{{COMMUNE_PATH}}/essai"><input type="hidden" name="state" value="off">
    <div class="actions"><button type="submit">Ouvrir pour de bon</button><a class="button quiet" href="/mairie/{{COMMUNE_PATH}}">Continuer l’essai</a></div></form>
  <p class="muted">Ce qui a été retenu pendant l’essai ne partira pas.</p>{{/ON}}
  {{#OFF}}<p>La page de la commune est ouverte pour de bon : ce que vous envoyez part. Pour vous exercer ou former un délégué, passez en mode
    d’essai : tout fonctionnera, mais aucun e-mail ni SMS ne partira vers les habitants.</p>
  <p><strong>Une vraie alerte ne partirait pas non plus.</strong></p>
  <form method="post" action="/mairie/{{COMMUNE_PATH}}/essai"><input type="hidden" name="state" value="on">
    <div class="actions"><button class="quiet" type="submit">Passer en mode d’essai</button></div></form>{{/OFF}}
</section>
{{#SOME}}<h2>Ce qui serait parti</h2>{{/SOME}}
{{#HELD}}<section class="card"><p><strong>{{#MAIL}}{{SUBJECT}}{{/MAIL}}{{#SMS}}SMS{{/SMS}}</strong><br><small>à {{PEOPLE}}, {{DATE}}</small></p>
  <details><summary>Voir le texte</summary><pre>{{TEXT:pre_escape}}</pre></details></section>{{/HELD}}
</main>
</div>
