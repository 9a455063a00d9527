{{%AUTOESCAPE context="HTML"}}
<div class="container page wide">
<main id="content">
<h1>Réglages de {{COMMUNE}}</h1>
{{>DESK_MENU}}
{{#FORM_ERROR}}<div class="notice error" role="alert"><svg class="icon" width="24" height="24" aria-hidden="true"><use href="/static/vendor/icons.svg#circle-alert"/></svg><div><p>Rien n’est encore enregistré : corrigez les points signalés ci-dessous. Si vous aviez choisi un portrait, choisissez-le à nouveau.</p></div></div>{{/FORM_ERROR}}
<section class="card"><h2>Validation des citoyens</h2>
  <form method="post" action="/mairie/{{COMMUNE_PATH}}/reglages/validation"><input type="hidden" name="csrf" value="{{CSRF}}">
    <fieldset class="choices boxed"{{#VALIDATION_ERROR}} role="radiogroup" aria-invalid="true" aria-describedby="validation-error"{{/VALIDATION_ERROR}}><legend class="visually-hidden">Validation des citoyens</legend>
      {{#VALIDATION_ERROR}}<p class="error-text" id="validation-error">Choisissez comment les inscriptions sont validées.</p>{{/VALIDATION_ERROR}}
      <label class="choice"><input type="radio" name="validation" value="manual"{{#VALIDATION_IS_MANUAL}} checked{{/VALIDATION_IS_MANUAL}}> <span>Une par une <small>Vous acceptez ou refusez chaque inscription. Rappel après une semaine.</small></span></label>
      <label class="choice"><input type="radio" name="validation" value="automatic"{{#VALIDATION_IS_AUTOMATIC}} checked{{/VALIDATION_IS_AUTOMATIC}}> <span>Automatique <small>Dès que l’e-mail est confirmé. Vous pouvez retirer un citoyen ensuite.</small></span></label>
    </fieldset>
    {{#ASK_CONFIRM}}
    {{#CONFIRM_ERROR}}<p class="error-text" id="confirm-error">Cochez cette case pour passer à la validation automatique.</p>{{/CONFIRM_ERROR}}
    <label class="choice"><input type="checkbox" name="confirm" value="1"{{#CONFIRM_TICKED}} checked{{/CONFIRM_TICKED}}{{#CONFIRM_ERROR}} aria-invalid="true" aria-describedby="confirm-error"{{/CONFIRM_ERROR}}> <span>En passant à la validation automatique, j’accepte {{#ONE_WAITS}}la personne qui attend{{/ONE_WAITS}}{{#SEVERAL_WAIT}}les {{WAITING}} qui attendent{{/SEVERAL_WAIT}}{{#MANY_WAIT}}toutes les personnes qui attendent{{/MANY_WAIT}} <small>Sauf qui a déjà été refusé et vous a répondu : ces demandes restent à examiner.</small></span></label>
    {{/ASK_CONFIRM}}
    <div class="actions"><button type="submit">Enregistrer<span class="visually-hidden"> la validation</span></button></div></form></section>
<section class="card"><h2>Le maire</h2>
  <form method="post" action="/mairie/{{COMMUNE_PATH}}/reglages/maire" enctype="multipart/form-data"><input type="hidden" name="csrf" value="{{CSRF}}">
    <div class="field"><label for="motto">La phrase sous votre nom <span class="optional">(facultatif)</span></label><span class="hint" id="motto-hint">160 caractères au plus.</span>{{#MOTTO_ERROR}}<p class="error-text" id="motto-error">Cette phrase dépasse 160 caractères : raccourcissez-la.</p>{{/MOTTO_ERROR}}<input id="motto" type="text" name="motto" maxlength="160" value="{{MOTTO}}"{{#MOTTO_ERROR}} aria-invalid="true"{{/MOTTO_ERROR}} aria-describedby="motto-hint{{#MOTTO_ERROR}} motto-error{{/MOTTO_ERROR}}"></div>
    <div class="field short"><label for="since">Maire depuis le <span class="optional">(facultatif)</span></label><span class="hint" id="since-hint">Par exemple 04/07/2020.</span>{{#SINCE_ERROR}}<p class="error-text" id="since-error">{{#SINCE_FUTURE}}Cette date est à venir : indiquez le jour de votre élection.{{/SINCE_FUTURE}}{{#SINCE_INVALID}}Nous ne lisons pas cette date. Écrivez le jour, le mois et l’année, comme 04/07/2020 ou 4 juillet 2020.{{/SINCE_INVALID}}{{#SINCE_IMPOSSIBLE}}Ce jour n’existe pas : vérifiez le jour et le mois.{{/SINCE_IMPOSSIBLE}}{{#SINCE_TOO_LONG}}Nous ne lisons pas cette date. Écrivez le jour, le mois et l’année, comme 04/07/2020 ou 4 juillet 2020.{{/SINCE_TOO_LONG}}</p>{{/SINCE_ERROR}}<input id="since" name="since" type="date" value="{{SINCE}}"{{#SINCE_ERROR}} aria-invalid="true"{{/SINCE_ERROR}} aria-describedby="since-hint{{#SINCE_ERROR}} since-error{{/SINCE_ERROR}}"></div>
    <div class="field"><label for="portrait">Portrait <span class="optional">(facultatif)</span></label>
      {{#PORTRAIT_NOW}}<img class="portrait" src="/commune/{{COMMUNE_PATH}}/portrait?v={{VERSION}}" alt="Portrait actuel" width="96" height="96">{{/PORTRAIT_NOW}}
      <span class="hint" id="portrait-hint">10 Mo au plus, JPEG, PNG, WebP ou HEIC. Le lieu de prise de vue est effacé.{{#PORTRAIT_NOW}} Sans nouveau choix, le portrait actuel reste.{{/PORTRAIT_NOW}}</span>
      {{#PORTRAIT_ERROR}}<p class="error-text" id="portrait-error">{{#PORTRAIT_NOT_A_PICTURE}}Ce fichier n’est pas une photo que nous savons lire. Choisissez un fichier JPEG, PNG, WebP ou HEIC.{{/PORTRAIT_NOT_A_PICTURE}}{{#PORTRAIT_PICTURE_TOO_LARGE}}Cette photo est trop grande. Choisissez une photo de 10 Mo et 30 millions de points au plus.{{/PORTRAIT_PICTURE_TOO_LARGE}}{{#PORTRAIT_PICTURES_TOO_MANY}}Vous avez envoyé plusieurs photos coup sur coup : attendez une minute, puis choisissez-la à nouveau.{{/PORTRAIT_PICTURES_TOO_MANY}}{{#PORTRAIT_PICTURE_DAMAGED}}Cette photo est abîmée et ne peut pas être lue. Essayez de l’enregistrer à nouveau, ou choisissez-en une autre.{{/PORTRAIT_PICTURE_DAMAGED}}{{#PORTRAIT_PICTURE_TOO_LONG}}Cette photo demande trop de calculs pour être lue. Enregistrez-la à nouveau en JPEG ou en PNG, ou faites-en une capture d’écran, puis choisissez la copie.{{/PORTRAIT_PICTURE_TOO_LONG}}{{#PORTRAIT_NO_ROOM}}Ce site n’a plus de place pour de nouvelles photos. Continuez sans photo, et réessayez dans quelques jours.{{/PORTRAIT_NO_ROOM}}</p>{{/PORTRAIT_ERROR}}
      <input id="portrait" type="file" name="portrait" accept="image/jpeg,image/png,image/webp,image/heic,image/avif,image/gif"{{#PORTRAIT_ERROR}} aria-invalid="true"{{/PORTRAIT_ERROR}} aria-describedby="portrait-hint{{#PORTRAIT_ERROR}} portrait-error{{/PORTRAIT_ERROR}}"></div>
    {{#PORTRAIT_NOW}}<label class="choice"><input type="checkbox" name="drop-portrait" value="1"{{#DROP_PORTRAIT_TICKED}} checked{{/DROP_PORTRAIT_TICKED}}> Retirer le portrait actuel</label>{{/PORTRAIT_NOW}}
    <div class="actions"><button type="submit">Enregistrer<span class="visually-hidden"> la carte du maire</span></button></div></form></section>
<section class="card" id="prefecture"><h2>Préfecture</h2>
  <p class="muted">Montré à qui écrit une alerte : devant un danger grave et immédiat, le préfet peut envoyer FR-Alert.</p>
  <form method="post" action="/mairie/{{COMMUNE_PATH}}/reglages/prefecture"><input type="hidden" name="csrf" value="{{CSRF}}">
    <div class="field short"><label for="prefecture-phone">Téléphone <span class="optional">(facultatif)</span></label>{{#PREFECTURE_ERROR}}<p class="error-text" id="prefecture-error">{{#PREFECTURE_INVALID}}Écrivez un numéro de téléphone, comme 02 97 54 84 00.{{/PREFECTURE_INVALID}}{{#PREFECTURE_TOO_LONG}}Ce numéro est trop long : 25 signes au plus.{{/PREFECTURE_TOO_LONG}}</p>{{/PREFECTURE_ERROR}}<input id="prefecture-phone" type="tel" name="prefecture" maxlength="25" value="{{PREFECTURE}}"{{#PREFECTURE_ERROR}} aria-invalid="true" aria-describedby="prefecture-error"{{/PREFECTURE_ERROR}}></div>
    <div class="actions"><button type="submit">Enregistrer<span class="visually-hidden"> le téléphone de la préfecture</span></button></div></form></section>
<section class="card" id="liens"><h2>Liens utiles</h2>
  <p class="muted">Ils sont montrés à côté du fil. 20 liens au plus.</p>
  <ul class="queue">
    {{#LINK}}<li class="split"><p><strong>{{LINK_LABEL}}</strong><br><a href="{{LINK_URL}}" rel="noopener">{{LINK_URL}}</a></p><form method="post" action="/mairie/{{COMMUNE_PATH}}/reglages/liens/{{ID}}/retirer"><input type="hidden" name="csrf" value="{{CSRF}}"><button class="plain danger" type="submit">Retirer<span class="visually-hidden"> {{LINK_LABEL}}</span></button></form></li>{{/LINK}}
  </ul>
  {{#LINKS_FULL}}<p>Vous avez 20 liens : retirez-en un pour en ajouter un autre.</p>{{/LINKS_FULL}}
  {{#MAY_ADD}}
  <h3>Ajouter un lien</h3>
  <form method="post" action="/mairie/{{COMMUNE_PATH}}/reglages/liens"><input type="hidden" name="csrf" value="{{CSRF}}">
    <div class="link-row">
      <div class="field"><label for="label">Nom du lien</label>{{#LABEL_ERROR}}<p class="error-text" id="label-error">{{#LABEL_MISSING}}Donnez un nom au lien.{{/LABEL_MISSING}}{{#LABEL_TOO_LONG}}Le nom dépasse 60 caractères : raccourcissez-le.{{/LABEL_TOO_LONG}}{{#LABEL_TOO_MANY}}Vous avez déjà 20 liens : retirez-en un d’abord.{{/LABEL_TOO_MANY}}</p>{{/LABEL_ERROR}}<input id="label" type="text" name="label" maxlength="60" required value="{{LABEL}}"{{#LABEL_ERROR}} aria-invalid="true" aria-describedby="label-error"{{/LABEL_ERROR}}></div>
      <div class="field"><label for="url">Adresse du lien</label>{{#URL_ERROR}}<p class="error-text" id="url-error">{{#URL_MISSING}}Indiquez l’adresse du site, comme https://www.exemple.fr.{{/URL_MISSING}}{{#URL_INVALID}}Ce n’est pas l’adresse d’un site qui s’ouvre par https:// : écrivez-la comme https://www.exemple.fr, sans identifiant ni mot de passe.{{/URL_INVALID}}{{#URL_TOO_LONG}}Cette adresse dépasse 500 caractères.{{/URL_TOO_LONG}}</p>{{/URL_ERROR}}<input id="url" name="url" type="text" inputmode="url" autocapitalize="none" spellcheck="false" maxlength="500" placeholder="https://" required value="{{URL}}"{{#URL_ERROR}} aria-invalid="true" aria-describedby="url-error"{{/URL_ERROR}}></div>
    </div>
    <div class="actions"><button type="submit">Ajouter le lien</button></div></form>
  {{/MAY_ADD}}
</section>
</main>
</div>
