{{%AUTOESCAPE context="HTML"}}
<div class="container page narrow">
<main id="content">
{{#ASK}}
<h1>Ne plus recevoir ces e-mails ?</h1>
<form class="card" method="post" action="{{ACTION}}">
  {{#TOPIC}}<p>Vous ne recevrez plus d’e-mail {{#GROUP}}quand un maire que vous suivez ouvre un groupe ou un direct{{/GROUP}}{{#POLL}}quand un maire que vous suivez lance un
    sondage{{/POLL}}{{#PUBLICATION}}quand un maire que vous suivez publie{{/PUBLICATION}}{{#ALERT}}quand une mairie que vous suivez donne l’alerte{{/ALERT}}{{#POST}}quand on écrit
    dans vos groupes{{/POST}}{{#COMMENT}}quand on commente sous vos publications ou après vous{{/COMMENT}}{{#LETTER}}quand la mairie répond à vos messages{{/LETTER}}, ni tout de
    suite ni dans un e-mail groupé.</p>{{/TOPIC}}
  {{#DIGEST}}<p>Vous ne recevrez plus l’e-mail {{#DAILY}}du jour{{/DAILY}}{{#WEEKLY}}de la semaine{{/WEEKLY}}, ni d’autre e-mail sur ce qu’il contient :</p>
  <ul>{{#TOPIC}}<li>{{#GROUP}}les nouveaux groupes et les directs{{/GROUP}}{{#POLL}}les sondages{{/POLL}}{{#PUBLICATION}}les publications des maires{{/PUBLICATION}}{{#ALERT}}les
    alertes{{/ALERT}}{{#POST}}les messages de vos groupes{{/POST}}{{#COMMENT}}les commentaires{{/COMMENT}}{{#LETTER}}les messages privés{{/LETTER}}</li>{{/TOPIC}}</ul>{{/DIGEST}}
  <p>Les autres e-mails et les notifications sur le site continuent.</p>
  <div class="actions"><button type="submit">Ne plus recevoir ces e-mails</button><a class="button plain" href="/notifications/reglages">Tout régler</a></div>
</form>
{{/ASK}}
{{#DONE}}
<section class="card empty">{{$icon circle-check 42}}
  <h1>C’est noté</h1>
  <p>{{#TOPIC}}Vous ne recevrez plus d’e-mail {{#GROUP}}sur les nouveaux groupes et les directs{{/GROUP}}{{#POLL}}sur les sondages{{/POLL}}{{#PUBLICATION}}sur les publications des
    maires{{/PUBLICATION}}{{#ALERT}}sur les alertes{{/ALERT}}{{#POST}}sur les messages de vos groupes{{/POST}}{{#COMMENT}}sur les commentaires{{/COMMENT}}{{#LETTER}}sur les
    messages privés{{/LETTER}}.{{/TOPIC}}{{#DIGEST}}Vous ne recevrez plus l’e-mail {{#DAILY}}du jour{{/DAILY}}{{#WEEKLY}}de la semaine{{/WEEKLY}}.{{/DIGEST}}</p>
  <p>Vous avez changé d’avis ? Rétablissez-les dans vos réglages.</p>
  <p><a class="button quiet" href="/notifications/reglages">Tout régler</a></p>
</section>
{{/DONE}}
</main>
</div>
