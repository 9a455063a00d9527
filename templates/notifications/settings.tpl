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
{{#TOPIC}}
<fieldset class="card setting">
  <legend>{{TITLE}}</legend>
  <p class="hint">{{HINT}}</p>
  <div class="ways">
    <label class="choice"><input type="checkbox" name="site-{{NAME}}" value="1"{{#SITE_TICKED}} checked{{/SITE_TICKED}}> Sur le site</label>
    <div class="way"><label for="mail-{{NAME}}">Par e-mail</label>
      <select id="mail-{{NAME}}" name="mail-{{NAME}}">
        <option value="now"{{#MAIL_NOW}} selected{{/MAIL_NOW}}>tout de suite</option>
        <option value="daily"{{#MAIL_DAILY}} selected{{/MAIL_DAILY}}>une fois par jour</option>
        <option value="weekly"{{#MAIL_WEEKLY}} selected{{/MAIL_WEEKLY}}>une fois par semaine</option>
        <option value="off"{{#MAIL_OFF}} selected{{/MAIL_OFF}}>jamais</option>
      </select></div>
    {{#BY_SMS}}<label class="choice"><input type="checkbox" name="sms-{{NAME}}" value="1"{{#SMS_TICKED}} checked{{/SMS_TICKED}}> Par SMS, au numéro qui finit par
      {{PHONE_END}}</label>{{/BY_SMS}}
    {{#NO_PHONE}}<p class="muted">Par SMS : <a href="/compte">indiquez et confirmez votre numéro de mobile</a> dans votre compte.</p>{{/NO_PHONE}}
  </div>
</fieldset>
{{/TOPIC}}
<div class="actions"><button type="submit">Enregistrer</button></div>
</form>
</main>
</div>
