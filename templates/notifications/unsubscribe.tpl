{{%AUTOESCAPE context="HTML"}}
<div class="container page narrow">
<main id="content">
{{#ASK}}
<h1>Ne plus recevoir ces e-mails ?</h1>
<form class="card" method="post" action="{{ACTION}}">
  {{#TOPIC}}<p>Vous ne recevrez plus d’e-mail sur {{MAILS}}, ni tout de suite ni dans un e-mail groupé.</p>{{/TOPIC}}
  {{#DIGEST}}<p>Vous ne recevrez plus l’e-mail {{#DAILY}}du jour{{/DAILY}}{{#WEEKLY}}de la semaine{{/WEEKLY}}, ni d’autre e-mail sur ce qu’il contient :</p>
  <ul>{{#TOPIC}}<li>{{MAILS}}</li>{{/TOPIC}}</ul>{{/DIGEST}}
  <p>Les autres e-mails et les notifications sur le site continuent.</p>
  <div class="actions"><button type="submit">Ne plus recevoir ces e-mails</button><a class="button plain" href="/notifications/reglages">Tout régler</a></div>
</form>
{{/ASK}}
{{#DONE}}
<section class="card empty">{{$icon circle-check 42}}
  <h1>C’est noté</h1>
  <p>{{#TOPIC}}Vous ne recevrez plus d’e-mail sur {{MAILS}}.{{/TOPIC}}{{#DIGEST}}Vous ne recevrez plus l’e-mail {{#DAILY}}du jour{{/DAILY}}{{#WEEKLY}}de la
    semaine{{/WEEKLY}}.{{/DIGEST}}</p>
  <p>Vous avez changé d’avis ? Rétablissez-les dans vos réglages.</p>
  <p><a class="button quiet" href="/notifications/reglages">Tout régler</a></p>
</section>
{{/DONE}}
</main>
</div>
