{{%AUTOESCAPE context="HTML"}}
<div class="container page wide">
<main id="content">
<h1>{{#DANGER}}Envoyer cette alerte ?{{/DANGER}}{{#INFORMATION}}Envoyer cette information ?{{/INFORMATION}}</h1>
{{>DESK_MENU}}
<ol class="steps"><li>Écrire</li><li aria-current="step">Relire et envoyer</li></ol>
{{#FORM_ERROR}}<div class="notice error" role="alert">{{$icon circle-alert 24}}<div><p>Rien n’est parti : corrigez les points signalés ci-dessous.</p></div></div>{{/FORM_ERROR}}
{{#CLOSED}}<div class="notice warning">{{$icon clock 24}}<div><h2>Cette information ne peut pas partir maintenant</h2><p>Une information part de 10 h
  à 20 h, du lundi au samedi, sauf jours fériés. Vous pourrez l’envoyer à partir du {{NEXT}}. Si des personnes sont en danger, modifiez-la en ALERTE.</p></div></div>{{/CLOSED}}
{{#ALREADY}}<div class="notice warning">{{$icon clock 24}}<div><h2>Cette alerte est déjà partie le {{SENT_AT}}</h2><p><a href="{{ALERT_PATH}}">Voir
  celle qui est partie</a>{{#OVER}}, et qui est terminée{{/OVER}}. Rien n’est parti cette fois : pour l’envoyer de nouveau, confirmez encore une fois ci-dessous.</p></div></div>{{/ALREADY}}
<form class="preview" method="post" action="/alertes/{{COMMUNE_PATH}}/nouvelle">
<input type="hidden" name="form_id" value="{{FORM_ID}}"><input type="hidden" name="category"
  value="{{#CATEGORY_IS_DANGER}}danger{{/CATEGORY_IS_DANGER}}{{#CATEGORY_IS_INFORMATION}}information{{/CATEGORY_IS_INFORMATION}}"><input type="hidden"
  name="risk" value="{{RISK}}"><input type="hidden" name="place" value="{{PLACE}}"><input type="hidden" name="authority" value="{{AUTHORITY}}"><input
  type="hidden" name="conduct" value="{{CONDUCT:pre_escape}}"><input type="hidden" name="link" value="{{LINK}}"><input type="hidden" name="recipients"
  value="{{#RECIPIENTS_IS_ALL}}all{{/RECIPIENTS_IS_ALL}}{{#RECIPIENTS_IS_STREETS}}streets{{/RECIPIENTS_IS_STREETS}}"><input type="hidden"
  name="streets" value="{{STREETS:pre_escape}}"><input type="hidden" name="districts" value="{{DISTRICTS}}">{{#UNKNOWN_TOO_TICKED}}<input
  type="hidden" name="unknown-too" value="1">{{/UNKNOWN_TOO_TICKED}}<input type="hidden" name="sms-made" value="{{SMS_MADE:pre_escape}}">
<section class="card confirm{{#DANGER}} danger{{/DANGER}}" aria-labelledby="confirm">
  <p class="kind"><strong>{{#DANGER}}ALERTE{{/DANGER}}{{#INFORMATION}}INFO{{/INFORMATION}}</strong> · {{#EVERYBODY}}tous ceux qui suivent la mairie{{/EVERYBODY}}{{#SOME_STREETS}}certaines rues{{/SOME_STREETS}}</p>
  <h2 id="confirm">{{RISK}}</h2><p>{{PLACE}}</p>
  <p class="what conduct">{{CONDUCT:pre_escape}}</p>
  {{#DANGER}}{{$field name="motive" type="area" label="Pourquoi cette alerte est-elle nécessaire ?" rows="2"
    hint="Pour le journal de la mairie seulement : qui vous a prévenu, à quelle heure, ce que vous avez constaté."
    if-missing="Écrivez pourquoi : une phrase suffit."
    if-too-long="Ce texte dépasse {{MOTIVE_LIMIT}} caractères : raccourcissez-le."}}{{/DANGER}}
  {{#WORD_NEEDED}}{{$field name="confirmation" label="Pour confirmer, écrivez {{#DANGER}}ALERTE{{/DANGER}}{{#INFORMATION}}INFO{{/INFORMATION}}" autocomplete="off" class="short"
    error="Écrivez {{#DANGER}}ALERTE{{/DANGER}}{{#INFORMATION}}INFO{{/INFORMATION}} dans ce champ : ainsi, rien ne part par erreur."}}{{/WORD_NEEDED}}
  <div class="actions"><button class="alarm" type="submit" name="step" value="send">{{$icon send}} Envoyer maintenant</button>
  <button class="quiet" type="submit" name="step" value="change">{{$icon pencil}} Corriger le texte</button>
  <a class="button plain" href="/alertes/{{COMMUNE_PATH}}">Abandonner</a></div>
  <p class="muted">Rien n’est encore parti. L’alerte part à {{#ESTIMATED}}environ {{/ESTIMATED}}<strong>{{PEOPLE}}</strong>, vous compris : vous la verrez arriver.</p></section>
<section class="card channels" aria-labelledby="channels"><h2 id="channels">{{$icon eye}} Ce que chacun recevra</h2>
<details class="channel"{{#OPEN_SMS}} open{{/OPEN_SMS}}><summary>{{$icon message-circle}} <strong>Le SMS</strong> <small>{{#NO_SMS}}non envoyé par ce site{{/NO_SMS}}{{#WITH_SMS}}le texte, le nombre, le prix{{/WITH_SMS}}</small></summary>
  {{#NO_SMS}}<p>Ce site n’envoie pas de SMS : l’hébergeur n’a pas de contrat avec un opérateur.</p>{{/NO_SMS}}
  {{#WITH_SMS}}
  {{#STALE}}<div class="notice warning">{{$icon circle-alert 24}}<div><p>L’alerte a changé depuis que vous avez écrit ce SMS. Relisez-le, ou reprenez le texte proposé.</p></div></div>{{/STALE}}
  <div class="field"><label for="sms">Le texte, tel qu’il part</label>
    {{$error name="sms"
      if-too-long="Ce texte est trop long : 600 caractères au plus."
      if-too-many-parts="Ce texte fait plus de 4 SMS par personne : raccourcissez-le."}}
    <textarea id="sms" name="sms" rows="4" maxlength="600"{{#SMS_ERROR}} aria-invalid="true"{{/SMS_ERROR}} aria-describedby="sms-size{{#SMS_ERROR}} sms-error{{/SMS_ERROR}}">
{{SMS:pre_escape}}</textarea></div>
  {{>SMS_SIZE}}
  <div class="actions"><button class="quiet" type="submit" name="step" value="preview">Recompter</button>{{#COSTLY}}<button class="quiet"
    type="submit" name="step" value="simplify">Simplifier les accents</button>{{/COSTLY}}{{#EDITED}}<button class="plain" type="submit" name="step"
    value="compose">Reprendre le texte proposé</button>{{/EDITED}}</div>
  {{/WITH_SMS}}</details>
<details class="channel"><summary>{{$icon mail}} <strong>L’e-mail</strong> <small>à {{#ESTIMATED}}environ {{/ESTIMATED}}{{MAILS}}</small></summary>
  <p><strong>{{MAIL_SUBJECT}}</strong></p>
  <p class="sample letter">{{MAIL_BODY:pre_escape}}</p></details>
<details class="channel"><summary>{{$icon newspaper}} <strong>Sur le site</strong> <small>bandeau, affiche, flux</small></summary>
  <p>En haut de toutes les pages de la commune, pour tout le monde, jusqu’à la fin de l’alerte :</p>
  <div class="sample">{{>BANNER}}</div>
  <p>L’alerte est aussi publiée dans le flux Atom et au format CAP, que lisent les services de secours et les médias. L’affiche A4 sera prête à imprimer dès l’envoi. Là où l’on voit « … » viendra le numéro de l’alerte.</p>
  <details class="more"><summary>Voir l’affiche</summary>{{>SHEET}}</details>
  <details class="more"><summary>Voir le flux Atom</summary><pre class="sample letter">{{ATOM:pre_escape}}</pre></details>
  <details class="more"><summary>Voir le message CAP</summary><pre class="sample letter">{{CAP:pre_escape}}</pre></details></details>
<details class="channel"><summary>{{$icon users}} <strong>À qui</strong> <small>{{#ESTIMATED}}environ {{/ESTIMATED}}{{PEOPLE}}</small></summary>
  {{#EVERYBODY}}<p>À tous ceux qui suivent la mairie : {{#ESTIMATED}}environ {{/ESTIMATED}}<strong>{{PEOPLE}}</strong>.</p>{{/EVERYBODY}}
  {{#SOME_STREETS}}<p>À {{#ESTIMATED}}environ {{/ESTIMATED}}<strong>{{PEOPLE}}</strong>, d’après la rue que chacun a donnée :</p>
  <ul>{{#DISTRICT}}<li>{{NAME}} ({{STREET_COUNT}}) : {{COUNT}}</li>{{/DISTRICT}}{{#STREET}}<li>{{NAME}} : {{COUNT}}{{#FEW}} <span
    class="pill warning">vérifiez le nom</span>{{/FEW}}</li>{{/STREET}}<li>sans rue connue : {{UNKNOWN}}{{#UNKNOWN_LEFT_OUT}} <span
    class="pill warning">non prévenus</span>{{/UNKNOWN_LEFT_OUT}}</li></ul>{{/SOME_STREETS}}
  <p class="muted">Chacun choisit dans son compte de recevoir ou non les alertes par e-mail et par SMS : les nombres en tiennent compte. Ils vont de
    cinq en cinq, et en dessous de cinq on ne dit pas combien : personne ne doit pouvoir en tirer qui habite dans une rue.</p></details>
</section>
</form>
{{>FR_ALERT}}
</main>
</div>
