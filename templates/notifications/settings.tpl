{{%AUTOESCAPE context="HTML"}}
<div class="container page narrow">
<main id="content">
<p><a class="button plain" href="/notifications">{{$icon arrow-left}} Mes notifications</a></p>
<h1>Réglages des notifications</h1>
{{#FORM_ERROR}}<div class="notice error" role="alert">
  {{$icon circle-alert 24}}
  <div><p>Rien n’est enregistré : choisissez dans chaque liste l’une des quatre réponses, puis enregistrez à nouveau.</p></div>
</div>{{/FORM_ERROR}}
<p>Choisissez ce qui vous parvient, et comment. Les e-mails groupés partent le matin à 7 h, le lundi pour ceux de la semaine ; il n’en part pas quand il n’y a rien de nouveau.</p>
<form method="post" action="/notifications/reglages">
<table class="settings card">
<thead><tr><th scope="col">Type</th><th scope="col">Sur le site</th><th scope="col">Par e-mail</th>{{#WITH_SMS}}<th scope="col">Par SMS</th>{{/WITH_SMS}}</tr></thead>
<tbody>
{{#TOPIC}}
<tr>
  <th scope="row" id="topic-{{NAME}}">{{TITLE}} <small>{{HINT}}</small></th>
  <td><label class="choice"><input type="checkbox" name="site-{{NAME}}" value="1"{{#SITE_TICKED}} checked{{/SITE_TICKED}} aria-describedby="topic-{{NAME}}"> <span>Sur le site</span></label></td>
  <td><label for="mail-{{NAME}}">Par e-mail</label>
    <select id="mail-{{NAME}}" name="mail-{{NAME}}" aria-describedby="topic-{{NAME}}">
      <option value="now"{{#MAIL_NOW}} selected{{/MAIL_NOW}}>tout de suite</option>
      <option value="daily"{{#MAIL_DAILY}} selected{{/MAIL_DAILY}}>une fois par jour</option>
      <option value="weekly"{{#MAIL_WEEKLY}} selected{{/MAIL_WEEKLY}}>une fois par semaine</option>
      <option value="off"{{#MAIL_OFF}} selected{{/MAIL_OFF}}>jamais</option>
    </select></td>
  {{#WITH_SMS}}<td>{{#BY_SMS}}<label class="choice"><input type="checkbox" name="sms-{{NAME}}" value="1"{{#SMS_TICKED}} checked{{/SMS_TICKED}} aria-describedby="topic-{{NAME}}"> <span>Par SMS, au numéro qui finit par
    {{PHONE_END}}</span></label>{{/BY_SMS}}{{#NO_PHONE}}<a href="/compte/telephone">Indiquer un numéro<span class="visually-hidden"> de mobile, pour recevoir des SMS</span></a>{{/NO_PHONE}}</td>{{/WITH_SMS}}
</tr>
{{/TOPIC}}
</tbody>
</table>
<div class="actions"><button type="submit">Enregistrer</button></div>
</form>
</main>
</div>
