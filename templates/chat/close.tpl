{{%AUTOESCAPE context="HTML"}}
<div class="container page narrow">
<main id="content">
<h1>Fermer le direct</h1>
<section class="card"><h2>{{ROOM_TITLE}}</h2>
<p>Plus personne ne pourra y écrire.{{#KEPT}} Les messages restent lisibles par les citoyens, comme vous l’avez annoncé.{{/KEPT}}{{#NOT_KEPT}} Comme
  vous l’avez annoncé, les messages sont <strong>effacés aussitôt, pour tout le monde</strong>, la mairie comprise.{{/NOT_KEPT}}</p>
<form method="post" action="{{PATH}}/fermer"><div class="actions"><button class="danger" type="submit">Fermer le direct</button><a class="button plain" href="{{PATH}}">Le laisser ouvert</a></div></form></section>
</main>
</div>
