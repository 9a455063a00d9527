{{%AUTOESCAPE context="HTML"}}
<div class="container page narrow">
<main id="content">
<article class="card alert-card {{TONE}}">
<h1>{{#DANGER}}{{#RUNNING}}ALERTE{{/RUNNING}}{{#ENDED}}Alerte terminée{{/ENDED}}{{/DANGER}}{{#INFORMATION}}Information{{#ENDED}} terminée{{/ENDED}}{{/INFORMATION}} : {{RISK}}</h1>
{{#RUNNING}}<p><span class="pill danger">En cours</span></p>{{/RUNNING}}
{{>FACTS}}
</article>
<div class="actions">
  {{#MAY_END}}<a class="button" href="{{ALERT_PATH}}/fin">{{$icon circle-check}} Annoncer la fin</a>{{/MAY_END}}
  {{#MAY_RESEND}}<a class="button quiet" href="/alertes/{{COMMUNE_PATH}}/nouvelle?renvoyer={{NUMBER}}">{{$icon rotate-ccw}} Renvoyer</a>{{/MAY_RESEND}}
  <a class="button quiet" href="{{ALERT_PATH}}/affiche">{{$icon printer}} Affiche à imprimer</a>
  <a class="button plain" href="/alertes/{{COMMUNE_PATH}}">Toutes les alertes</a>
</div>
{{#FOLLOW_UP}}
<section class="card follow-up" aria-labelledby="follow-up"><h2 id="follow-up">Suivi, pour l’équipe</h2>
  <dl class="facts">
    <dt>Envoyée par</dt><dd>{{AUTHOR}}</dd>
    {{#HAS_MOTIVE}}<dt>Motif</dt><dd>{{MOTIVE}}</dd>{{/HAS_MOTIVE}}
    {{#HAS_ENDER}}<dt>Fin annoncée par</dt><dd>{{ENDER}}</dd>{{/HAS_ENDER}}
    <dt>Destinataires</dt><dd>{{#EVERYBODY}}Tous ceux qui suivent la mairie{{/EVERYBODY}}{{#SOME_STREETS}}{{#STREET}}{{NAME}}<br>{{/STREET}}{{#UNKNOWN_TOO}}et ceux dont la rue n’est pas connue{{/UNKNOWN_TOO}}{{/SOME_STREETS}}</dd>
    {{#WITH_SMS}}<dt>SMS</dt><dd class="conduct">{{SMS:pre_escape}}</dd>{{/WITH_SMS}}
  </dl>
  {{#SPREADING}}<p>Les messages sont encore en préparation : rechargez cette page dans un instant.</p>{{/SPREADING}}
  {{#NO_FIGURES}}<p>Aucun message n’est encore préparé.</p>{{/NO_FIGURES}}
  {{#FIGURES}}
  <div class="figures-table"><table>
    <caption>{{#OF_ALERT}}L’alerte{{/OF_ALERT}}{{#OF_END}}La fin de l’alerte{{/OF_END}}</caption>
    <thead><tr><td></td><th scope="col">E-mail</th><th scope="col">SMS</th></tr></thead>
    <tbody>
      {{#LINE}}<tr><th scope="row">{{#QUEUED}}En attente{{/QUEUED}}{{#SENT}}Partis{{/SENT}}{{#FAILED}}En échec{{/FAILED}}{{#UNWANTED}}Plus
        souhaités{{/UNWANTED}}{{#DELIVERED}}Reçus, selon l’opérateur{{/DELIVERED}}{{#UNDELIVERED}}Non reçus, selon l’opérateur{{/UNDELIVERED}}</th>
        <td>{{MAIL}}</td><td>{{PHONE}}</td></tr>{{/LINE}}
    </tbody>
  </table></div>
  {{/FIGURES}}
</section>
{{/FOLLOW_UP}}
</main>
</div>
