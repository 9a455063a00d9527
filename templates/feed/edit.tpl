{{%AUTOESCAPE context="HTML"}}
<div class="container page narrow">
<main id="content">
{{#NEW}}<h1>Publier</h1>{{>DESK_MENU}}{{/NEW}}
{{#EDITING}}<h1>Modifier la publication</h1>{{/EDITING}}
{{#ALREADY_PUBLIC}}<div class="notice">{{$icon info 24}}<div><p>L’ancien texte reste visible dans l’historique, avec la date du changement.</p></div></div>{{/ALREADY_PUBLIC}}
{{#OVER_CHANGED}}<div class="notice error" role="alert">{{$icon circle-alert 24}}<div><p>Quelqu’un d’autre a modifié cette publication pendant que
  vous écriviez. Votre texte est gardé ci-dessous : reprenez-y ce qui doit rester de l’autre, puis enregistrez. Votre texte remplacera alors le sien.</p></div></div>
<section class="card" aria-label="Le texte enregistré par l’autre personne"><h2>{{TITLE_NOW}}</h2><div class="words">{{TEXT_NOW_HTML:none}}</div></section>{{/OVER_CHANGED}}
{{#FORM_ERROR}}<div class="notice error" role="alert">{{$icon circle-alert 24}}<div><p>Rien n’est encore enregistré : corrigez les points signalés ci-dessous.</p></div></div>{{/FORM_ERROR}}
{{#PREVIEW}}<section class="card preview-card" aria-labelledby="preview"><p class="kind" id="preview">Aperçu : rien n’est encore enregistré.</p>
  <p><strong>{{PREVIEW_BY}}</strong></p><h2>{{PREVIEW_TITLE}}</h2><div class="prose">
{{PREVIEW_HTML:none}}
</div>
{{>FILES}}
</section>{{/PREVIEW}}
<div class="card"><form method="post" action="{{#NEW}}/fil/{{COMMUNE_PATH}}{{/NEW}}{{#EDITING}}{{PATH}}{{/EDITING}}" enctype="multipart/form-data">
  {{! The first button is the one of the Enter key: nothing leaves by it. }}<button class="visually-hidden" type="submit" name="when" value="preview" tabindex="-1" aria-hidden="true">Aperçu</button>
  {{#NEW}}<input type="hidden" name="form_id" value="{{FORM_ID}}">{{/NEW}}{{#EDITING}}<input type="hidden" name="over" value="{{OVER}}">{{/EDITING}}
  {{#WITH_TITLE}}{{$field name="title" label="Titre" required
    if-missing="Donnez un titre à la publication."
    if-too-long="Le titre dépasse {{TITLE_LIMIT}} caractères : raccourcissez-le."}}{{/WITH_TITLE}}
  {{$field name="text" type="area" label="Votre publication" rows="9"
    hint="{{#TITLE_IN_TEXT}}La première ligne devient le titre. {{/TITLE_IN_TEXT}}Pour mettre en forme : **gras**, *italique*, « - » en début de ligne pour une liste, [texte](https://adresse) pour un lien."
    if-missing="Écrivez le texte de la publication."
    if-too-long="Le texte dépasse {{TEXT_LIMIT}} caractères : raccourcissez-le."}}
  {{#SOME_FILES}}<ul class="carried">{{#CARRIED}}
    <li><input type="hidden" name="kept-{{N}}" value="{{TOKEN}}">
      {{#A_PICTURE}}<img class="thumbnail" src="{{ADDRESS}}&amp;l=640" alt="" width="{{WIDTH}}" height="{{HEIGHT}}">
      <div class="field"><label for="alt-{{N}}">Que voit-on sur la photo {{N}} ? <span class="optional">(pour les personnes qui ne la voient pas)</span></label>
        <input id="alt-{{N}}" name="alt-{{N}}" type="text" value="{{SEEN}}" maxlength="200"></div>{{/A_PICTURE}}
      {{#A_DOCUMENT}}<p>{{$icon file-text}} {{DOCUMENT_NAME}} <small>(PDF, {{SIZE}})</small></p>{{/A_DOCUMENT}}
      <label class="choice"><input type="checkbox" name="drop-{{N}}" value="1"{{#DROPPED}} checked{{/DROPPED}}> <span>Retirer<span class="visually-hidden"> le fichier {{N}}</span></span></label></li>{{/CARRIED}}
  </ul>{{/SOME_FILES}}
  <div class="field picker"><label for="picture">{{$icon camera 28}} <span>Ajouter des photos ou un PDF</span></label>
    <span class="hint" id="picture-hint">{{PICTURES_MAX}} photos et {{DOCUMENTS_MAX}} PDF au plus, 10 Mo en tout, {{MEGABYTES}} Mo pour un PDF. Le lieu de prise de vue est effacé.</span>
    {{$error name="picture"
      if-not-a-picture="Ce fichier n’est pas une photo que nous savons lire. Choisissez un fichier JPEG, PNG, WebP ou HEIC, ou un PDF."
      if-picture-too-large="Cette photo est trop grande. Choisissez une photo de 10 Mo et 30 millions de points au plus."
      if-pictures-too-many="Vous avez envoyé plusieurs photos coup sur coup : attendez une minute, puis choisissez-la à nouveau."
      if-picture-damaged="Cette photo est abîmée et ne peut pas être lue. Essayez de l’enregistrer à nouveau, ou choisissez-en une autre."
      if-picture-too-long="Cette photo demande trop de calculs pour être lue. Enregistrez-la à nouveau en JPEG ; s’il y en a plusieurs, envoyez-les une par une avec « Aperçu »."
      if-empty="Ce fichier est vide : choisissez-le de nouveau."
      if-document-too-large="Ce PDF est trop lourd : {{MEGABYTES}} Mo au plus."
      if-active-pdf="Ce PDF contient un programme, une action ou un fichier inséré. Imprimez-le vers un nouveau PDF (« Imprimer », puis « Enregistrer au format PDF »), et joignez cette copie."
      if-locked="Ce PDF est protégé par un mot de passe. Enregistrez-en une copie sans mot de passe, puis joignez la copie."
      if-unpacks-too-large="Ce PDF est trop grand une fois ouvert. Enregistrez-le en plusieurs parties."
      if-pictures-over="Joignez au plus {{PICTURES_MAX}} photos : cochez « Retirer » pour celles qui sont de trop."
      if-documents-over="Joignez au plus {{DOCUMENTS_MAX}} PDF : cochez « Retirer » pour ceux qui sont de trop."
      if-too-many-today="Vous avez joint beaucoup de PDF aujourd’hui : réessayez demain, ou choisissez des fichiers plus légers."
      if-too-old="Un fichier joint il y a longtemps n’est plus là : choisissez-le à nouveau."
      if-no-room="Ce site n’a plus de place pour de nouveaux fichiers. Continuez sans eux, et réessayez dans quelques jours."}}
    <input id="picture" name="picture" type="file" multiple accept="image/jpeg,image/png,image/webp,image/heic,image/avif,image/gif,application/pdf"
      aria-describedby="picture-hint{{#PICTURE_ERROR}} picture-error{{/PICTURE_ERROR}}"{{#PICTURE_ERROR}} aria-invalid="true"{{/PICTURE_ERROR}}></div>
  {{$field name="alt" label="Que voit-on sur la photo ?" optional="(pour les personnes qui ne la voient pas)"
    hint="De plusieurs photos, « Aperçu » demande une description pour chacune."
    if-too-long="La description dépasse {{ALT_LIMIT}} caractères : raccourcissez-la."}}
  <details class="options"{{#OPTIONS_OPEN}} open{{/OPTIONS_OPEN}}><summary>Options <small>Rubrique, qui peut lire{{#MAY_SCHEDULE}}, publier plus tard{{/MAY_SCHEDULE}}, retirer</small></summary>
  <div class="field"><label for="topic">Rubrique <span class="optional">(facultatif)</span></label><span class="hint" id="topic-hint">Par exemple : travaux, école, vie locale.</span>
    {{$error name="topic" if-too-long="La rubrique dépasse {{TOPIC_LIMIT}} caractères : raccourcissez-la."}}
    <input id="topic" name="topic" type="text" value="{{TOPIC}}" maxlength="{{TOPIC_MAX}}" list="topics" class="short" aria-describedby="topic-hint{{#TOPIC_ERROR}} topic-error{{/TOPIC_ERROR}}"{{#TOPIC_ERROR}} aria-invalid="true"{{/TOPIC_ERROR}}>
    <datalist id="topics">{{#KNOWN_TOPIC}}<option value="{{KNOWN}}"></option>{{/KNOWN_TOPIC}}</datalist></div>
    <fieldset class="choices"{{#AUDIENCE_ERROR}} role="radiogroup" aria-invalid="true" aria-describedby="audience-error"{{/AUDIENCE_ERROR}}><legend>Qui peut lire</legend>
      {{$error name="audience"
        if-missing="Choisissez qui peut lire."
        if-widened="Cette publication a été lue et commentée entre citoyens : elle ne peut plus être ouverte à tous. Écrivez plutôt une nouvelle publication."
        if-invalid="Choisissez qui peut lire."}}
      <label class="choice"><input type="radio" name="audience" value="public"{{#AUDIENCE_IS_PUBLIC}} checked{{/AUDIENCE_IS_PUBLIC}}> <span>Tout le monde <small>Même sans compte</small></span></label>
      <label class="choice"><input type="radio" name="audience" value="citizens"{{#AUDIENCE_IS_CITIZENS}} checked{{/AUDIENCE_IS_CITIZENS}}> <span>Les citoyens {{COMMUNE:x-de}} <small>Comptes validés seulement</small></span></label>
    </fieldset>
    {{$field name="last-day" type="date" label="À retirer le" optional="(facultatif)" class="short"
      hint="Par exemple 31/12/2026. Le lendemain, elle n’est plus dans le fil ni dans la recherche, et reste dans vos « publications terminées »."
      if-invalid="Nous ne lisons pas cette date. Écrivez le jour, comme 31/12/2026 ou 31 décembre 2026."
      if-too-long="Nous ne lisons pas cette date. Écrivez le jour, comme 31/12/2026 ou 31 décembre 2026."
      if-impossible="Ce jour n’existe pas : vérifiez-le."
      if-past="Ce jour est passé : choisissez-en un à venir."
      if-too-soon="Choisissez un jour après celui de la publication."}}
    {{#MAY_SCHEDULE}}<div class="later">{{$field name="publish-at" type="datetime-local" label="La publier plus tard" optional="(facultatif)" class="short"
        hint="Par exemple 24/12/2026 18:30."
        if-missing="Indiquez le jour et l’heure de la publication."
        if-invalid="Nous ne lisons pas cette date. Écrivez le jour et l’heure, comme 24/12/2026 18:30 ou 24 décembre 2026 à 18 h 30."
        if-too-long="Nous ne lisons pas cette date. Écrivez le jour et l’heure, comme 24/12/2026 18:30 ou 24 décembre 2026 à 18 h 30."
        if-impossible="Ce jour ou cette heure n’existe pas : vérifiez-les."
        if-skipped="Cette heure n’existe pas ce jour-là : on passe à l’heure d’été. Choisissez une heure plus tard ou une heure plus tôt."
        if-dated="Vous avez indiqué une date : publier maintenant, ou le {{WHEN_DATE}} ?"
        if-past="Cette date est passée : choisissez-en une à venir, ou publiez maintenant."}}
      <button class="quiet" type="submit" name="when" value="later">{{$icon calendar-clock}} Programmer</button></div>{{/MAY_SCHEDULE}}
  </details>
  {{#PUBLISH_AT_DATED}}<div class="actions"><button type="submit" name="when" value="anyway">{{$icon send}} Publier maintenant</button>
  <button class="quiet" type="submit" name="when" value="later">{{$icon calendar-clock}} Programmer le {{WHEN_DATE}}</button></div>{{/PUBLISH_AT_DATED}}
  <div class="actions">{{#MAY_SCHEDULE}}{{#NOT_DATED}}<button type="submit" name="when" value="now">{{$icon send}} Publier maintenant</button>{{/NOT_DATED}}
  <button class="quiet" type="submit" name="when" value="draft">{{$icon file-pen}} Enregistrer le brouillon</button>{{/MAY_SCHEDULE}}
  {{#ALREADY_PUBLIC}}<button type="submit" name="when" value="now">{{$icon check}} Enregistrer</button>{{/ALREADY_PUBLIC}}
  <button class="plain" type="submit" name="when" value="preview">{{$icon eye}} Aperçu</button>
  {{#EDITING}}<a class="button plain" href="{{PATH}}">Annuler</a>{{/EDITING}}{{#NEW}}<a class="button plain" href="/fil/{{COMMUNE_PATH}}">Annuler</a>{{/NEW}}</div>
</form></div>
</main>
</div>
