{{%AUTOESCAPE context="HTML"}}
<div class="container page wide">
<main id="content">
<h1>Réglages {{COMMUNE:x-de}}</h1>
{{>DESK_MENU}}
{{#FORM_ERROR}}<div class="notice error" role="alert">{{$icon circle-alert 24}}<div><p>Rien n’est encore enregistré : corrigez les points signalés ci-dessous. Si vous aviez choisi un portrait, choisissez-le à nouveau.</p></div></div>{{/FORM_ERROR}}
<section class="card"><h2>Validation des citoyens</h2>
  <form method="post" action="/mairie/{{COMMUNE_PATH}}/reglages/validation">
    <fieldset class="choices boxed"{{#VALIDATION_ERROR}} role="radiogroup" aria-invalid="true" aria-describedby="validation-error"{{/VALIDATION_ERROR}}><legend class="visually-hidden">Validation des citoyens</legend>
      {{$error name="validation" error="Choisissez comment les inscriptions sont validées."}}
      <label class="choice"><input type="radio" name="validation" value="manual"{{#VALIDATION_IS_MANUAL}} checked{{/VALIDATION_IS_MANUAL}}> <span>Une
        par une <small>Vous acceptez ou refusez chaque inscription. Rappel après une semaine.</small></span></label>
      <label class="choice"><input type="radio" name="validation" value="automatic"{{#VALIDATION_IS_AUTOMATIC}} checked{{/VALIDATION_IS_AUTOMATIC}}>
        <span>Automatique <small>Dès que l’e-mail est confirmé. Vous pouvez retirer un citoyen ensuite.</small></span></label>
    </fieldset>
    {{#ASK_CONFIRM}}
    {{$error name="confirm" error="Cochez cette case pour passer à la validation automatique."}}
    <label class="choice"><input type="checkbox" name="confirm" value="1"{{#CONFIRM_TICKED}} checked{{/CONFIRM_TICKED}}{{#CONFIRM_ERROR}}
      aria-invalid="true" aria-describedby="confirm-error"{{/CONFIRM_ERROR}}> <span>En passant à la validation automatique, j’accepte {{#ONE_WAITS}}la
      personne qui attend{{/ONE_WAITS}}{{#SEVERAL_WAIT}}les {{WAITING}} qui attendent{{/SEVERAL_WAIT}}{{#MANY_WAIT}}toutes les personnes qui
      attendent{{/MANY_WAIT}} <small>Sauf les personnes déjà refusées qui vous ont répondu : ces demandes restent à examiner.</small></span></label>
    {{/ASK_CONFIRM}}
    <div class="actions"><button type="submit">Enregistrer<span class="visually-hidden"> la validation</span></button></div></form></section>
<section class="card"><h2>Le maire</h2>
  <form method="post" action="/mairie/{{COMMUNE_PATH}}/reglages/maire" enctype="multipart/form-data">
    {{$field name="motto" label="La phrase sous votre nom" optional="(facultatif)" hint="{{MOTTO_LIMIT}} caractères au plus."
      error="Cette phrase dépasse {{MOTTO_LIMIT}} caractères : raccourcissez-la."}}
    {{$field name="since" type="date" label="Maire depuis le" optional="(facultatif)" class="short" hint="Par exemple 04/07/2020."
      if-future="Cette date est à venir : indiquez le jour de votre élection."
      if-invalid="Nous ne lisons pas cette date. Écrivez le jour, le mois et l’année, comme 04/07/2020 ou 4 juillet 2020."
      if-impossible="Ce jour n’existe pas : vérifiez le jour et le mois."
      if-too-long="Nous ne lisons pas cette date. Écrivez le jour, le mois et l’année, comme 04/07/2020 ou 4 juillet 2020."}}
    <div class="field"><label for="portrait">Portrait <span class="optional">(facultatif)</span></label>
      {{#PORTRAIT_NOW}}<img class="portrait" src="/commune/{{COMMUNE_PATH}}/portrait?v={{VERSION}}" alt="Portrait actuel" width="96" height="96">{{/PORTRAIT_NOW}}
      <span class="hint" id="portrait-hint">10 Mo au plus, JPEG, PNG, WebP ou HEIC. Le lieu de prise de vue est effacé.{{#PORTRAIT_NOW}} Sans nouveau choix, le portrait actuel reste.{{/PORTRAIT_NOW}}</span>
      {{$error name="portrait"
        if-not-a-picture="Ce fichier n’est pas une photo que nous savons lire. Choisissez un fichier JPEG, PNG, WebP ou HEIC."
        if-picture-too-large="Cette photo est trop grande. Choisissez une photo de 10 Mo et 30 millions de points au plus."
        if-pictures-too-many="Vous avez envoyé plusieurs photos coup sur coup : attendez une minute, puis choisissez-la à nouveau."
        if-picture-damaged="Cette photo est abîmée et ne peut pas être lue. Essayez de l’enregistrer à nouveau, ou choisissez-en une autre."
        if-picture-too-long="Cette photo demande trop de calculs pour être lue. Enregistrez-la à nouveau en JPEG ou en PNG, ou faites-en une capture d’écran, puis choisissez la copie."
        if-no-room="Ce site n’a plus de place pour de nouvelles photos. Continuez sans photo, et réessayez dans quelques jours."}}
      <input id="portrait" type="file" name="portrait" accept="image/jpeg,image/png,image/webp,image/heic,image/avif,image/gif"{{#PORTRAIT_ERROR}}
        aria-invalid="true"{{/PORTRAIT_ERROR}} aria-describedby="portrait-hint{{#PORTRAIT_ERROR}} portrait-error{{/PORTRAIT_ERROR}}"></div>
    {{#PORTRAIT_NOW}}<label class="choice"><input type="checkbox" name="drop-portrait" value="1"{{#DROP_PORTRAIT_TICKED}} checked{{/DROP_PORTRAIT_TICKED}}> Retirer le portrait actuel</label>{{/PORTRAIT_NOW}}
    <div class="actions"><button type="submit">Enregistrer<span class="visually-hidden"> la carte du maire</span></button></div></form></section>
<section class="card"><h2>La mairie</h2>
  <p>Adresse, téléphone, e-mail, horaires et présentation de la commune.</p>
  <p><a class="button quiet" href="/mairie/{{COMMUNE_PATH}}/reglages/mairie">Modifier<span class="visually-hidden"> la carte de la mairie</span></a></p></section>
<section class="card"><h2>Mode d’essai</h2>
  <p>Pour s’exercer : tout fonctionne, rien ne part vers les habitants.</p>
  <p><a class="button quiet" href="/mairie/{{COMMUNE_PATH}}/essai">Ouvrir la page de l’essai</a></p></section>
<section class="card" id="prefecture"><h2>Préfecture</h2>
  <p class="muted">Affiché à la personne qui rédige une alerte : devant un danger grave et immédiat, le préfet peut envoyer FR-Alert.</p>
  <form method="post" action="/mairie/{{COMMUNE_PATH}}/reglages/prefecture">
    {{$field name="prefecture" id="prefecture-phone" type="tel" label="Téléphone" optional="(facultatif)" class="short"
      if-invalid="Écrivez un numéro de téléphone, comme 02 97 54 84 00."
      if-too-long="Ce numéro est trop long : {{PREFECTURE_LIMIT}} signes au plus."}}
    <div class="actions"><button type="submit">Enregistrer<span class="visually-hidden"> le téléphone de la préfecture</span></button></div></form></section>
<section class="card" id="liens"><h2>Liens utiles</h2>
  <p class="muted">Ils sont montrés à côté du fil. 20 liens au plus.</p>
  <ul class="queue">
    {{#LINK}}<li class="split"><p><strong>{{LINK_LABEL}}</strong><br><a href="{{LINK_URL}}" rel="noopener">{{LINK_URL}}</a></p><form method="post"
      action="/mairie/{{COMMUNE_PATH}}/reglages/liens/{{ID}}/retirer"><button class="plain danger" type="submit">Retirer<span class="visually-hidden">
      {{LINK_LABEL}}</span></button></form></li>{{/LINK}}
  </ul>
  {{#LINKS_FULL}}<p>Vous avez 20 liens : retirez-en un pour en ajouter un autre.</p>{{/LINKS_FULL}}
  {{#MAY_ADD}}
  <h3>Ajouter un lien</h3>
  <form method="post" action="/mairie/{{COMMUNE_PATH}}/reglages/liens">
    <div class="link-row">
      {{$field name="label" label="Nom du lien" required
        if-missing="Donnez un nom au lien."
        if-too-long="Le nom dépasse {{LABEL_LIMIT}} caractères : raccourcissez-le."
        if-too-many="Vous avez déjà 20 liens : retirez-en un d’abord."}}
      {{$field name="url" label="Adresse du lien" inputmode="url" autocapitalize="none" spellcheck="false" placeholder="https://" required
        if-missing="Indiquez l’adresse du site, comme https://www.exemple.fr."
        if-invalid="Ce n’est pas l’adresse d’un site qui s’ouvre par https:// : écrivez-la comme https://www.exemple.fr, sans identifiant ni mot de passe."
        if-too-long="Cette adresse dépasse {{URL_LIMIT}} caractères."}}
    </div>
    <div class="actions"><button type="submit">Ajouter le lien</button></div></form>
  {{/MAY_ADD}}
</section>
</main>
</div>
