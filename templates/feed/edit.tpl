{{%AUTOESCAPE context="HTML"}}
<div class="container page narrow">
<main id="content">
{{#NEW}}<h1>Publier</h1>{{/NEW}}
{{#EDITING}}<h1>Modifier la publication</h1>{{/EDITING}}
{{#ALREADY_PUBLIC}}<div class="notice"><svg class="icon" width="24" height="24" aria-hidden="true"><use href="/static/vendor/icons.svg#info"/></svg><div><p>L’ancien texte reste visible dans l’historique, avec la date du changement.</p></div></div>{{/ALREADY_PUBLIC}}
{{#OVER_CHANGED}}<div class="notice error" role="alert"><svg class="icon" width="24" height="24" aria-hidden="true"><use href="/static/vendor/icons.svg#circle-alert"/></svg><div><p>Quelqu’un d’autre a modifié cette publication pendant que vous écriviez. Votre texte est gardé ci-dessous : reprenez-y ce qui doit rester de l’autre, puis enregistrez. Votre texte remplacera alors le sien.</p></div></div>
<section class="card" aria-label="Le texte enregistré par l’autre personne"><h2>{{TITLE_NOW}}</h2><div class="words">{{TEXT_NOW_HTML:none}}</div></section>{{/OVER_CHANGED}}
{{#FORM_ERROR}}<div class="notice error" role="alert"><svg class="icon" width="24" height="24" aria-hidden="true"><use href="/static/vendor/icons.svg#circle-alert"/></svg><div><p>Rien n’est encore enregistré : corrigez les points signalés ci-dessous. Si vous aviez choisi une photo, choisissez-la à nouveau.</p></div></div>{{/FORM_ERROR}}
<div class="card"><form method="post" action="{{#NEW}}/fil/{{COMMUNE_PATH}}{{/NEW}}{{#EDITING}}{{PATH}}{{/EDITING}}" enctype="multipart/form-data"><input type="hidden" name="csrf" value="{{CSRF}}">{{#NEW}}<input type="hidden" name="once" value="{{ONCE}}">{{/NEW}}{{#EDITING}}<input type="hidden" name="over" value="{{OVER}}">{{/EDITING}}
  <div class="field"><label for="title">Titre</label>{{#TITLE_ERROR}}<p class="error-text" id="title-error">{{#TITLE_MISSING}}Donnez un titre à la publication.{{/TITLE_MISSING}}{{#TITLE_TOO_LONG}}Le titre dépasse 150 caractères : raccourcissez-le.{{/TITLE_TOO_LONG}}</p>{{/TITLE_ERROR}}<input id="title" type="text" name="title" maxlength="150" required value="{{TITLE}}"{{#TITLE_ERROR}} aria-invalid="true" aria-describedby="title-error"{{/TITLE_ERROR}}></div>
  <div class="field"><label for="text">Texte</label>
    <span class="hint" id="text-hint">10 000 caractères au plus. Pour mettre en forme : **gras**, *italique*, « - » en début de ligne pour une liste, [texte](https://adresse) pour un lien.</span>
    {{#TEXT_ERROR}}<p class="error-text" id="text-error">{{#TEXT_MISSING}}Écrivez le texte de la publication.{{/TEXT_MISSING}}{{#TEXT_TOO_LONG}}Le texte dépasse 10 000 caractères : raccourcissez-le.{{/TEXT_TOO_LONG}}</p>{{/TEXT_ERROR}}
    <textarea id="text" name="text" rows="9" maxlength="10000" required{{#TEXT_ERROR}} aria-invalid="true"{{/TEXT_ERROR}} aria-describedby="text-hint{{#TEXT_ERROR}} text-error{{/TEXT_ERROR}}">
{{TEXT:pre_escape}}</textarea></div>
  <div class="field short"><label for="topic">Rubrique <span class="optional">(facultatif)</span></label>
    <span class="hint" id="topic-hint">Par exemple : travaux, école, vie locale.</span>
    {{#TOPIC_ERROR}}<p class="error-text" id="topic-error">{{#TOPIC_TOO_LONG}}La rubrique dépasse 30 caractères : raccourcissez-la.{{/TOPIC_TOO_LONG}}</p>{{/TOPIC_ERROR}}<input id="topic" type="text" name="topic" maxlength="30" value="{{TOPIC}}"{{#TOPIC_ERROR}} aria-invalid="true"{{/TOPIC_ERROR}} aria-describedby="topic-hint{{#TOPIC_ERROR}} topic-error{{/TOPIC_ERROR}}"></div>
  <div class="field"><label for="picture">Photo <span class="optional">(facultatif)</span></label>
    <span class="hint" id="picture-hint">10 Mo au plus, JPEG, PNG, WebP ou HEIC. Le lieu de prise de vue est effacé.{{#HAS_PICTURE}} Sans nouveau choix, la photo actuelle reste.{{/HAS_PICTURE}}</span>
    {{#PICTURE_ERROR}}<p class="error-text" id="picture-error">{{#PICTURE_NOT_A_PICTURE}}Ce fichier n’est pas une photo que nous savons lire. Choisissez un fichier JPEG, PNG, WebP ou HEIC.{{/PICTURE_NOT_A_PICTURE}}{{#PICTURE_PICTURE_TOO_LARGE}}Cette photo est trop grande. Choisissez une photo de 10 Mo et 30 millions de points au plus.{{/PICTURE_PICTURE_TOO_LARGE}}{{#PICTURE_PICTURES_TOO_MANY}}Vous avez envoyé plusieurs photos coup sur coup : attendez une minute, puis choisissez-la à nouveau.{{/PICTURE_PICTURES_TOO_MANY}}{{#PICTURE_PICTURE_DAMAGED}}Cette photo est abîmée et ne peut pas être lue. Essayez de l’enregistrer à nouveau, ou choisissez-en une autre.{{/PICTURE_PICTURE_DAMAGED}}</p>{{/PICTURE_ERROR}}
    <input id="picture" type="file" name="picture" accept="image/jpeg,image/png,image/webp,image/heic,image/avif,image/gif"{{#PICTURE_ERROR}} aria-invalid="true"{{/PICTURE_ERROR}} aria-describedby="picture-hint{{#PICTURE_ERROR}} picture-error{{/PICTURE_ERROR}}"></div>
  {{#HAS_PICTURE}}<label class="choice"><input type="checkbox" name="drop-picture" value="1"{{#DROP_PICTURE_TICKED}} checked{{/DROP_PICTURE_TICKED}}> Retirer la photo actuelle</label>{{/HAS_PICTURE}}
  <div class="field"><label for="alt">Que voit-on sur la photo ? <span class="optional">(pour les personnes qui ne la voient pas)</span></label>{{#ALT_ERROR}}<p class="error-text" id="alt-error">{{#ALT_TOO_LONG}}La description dépasse 200 caractères : raccourcissez-la.{{/ALT_TOO_LONG}}</p>{{/ALT_ERROR}}<input id="alt" type="text" name="alt" maxlength="200" value="{{ALT}}"{{#ALT_ERROR}} aria-invalid="true" aria-describedby="alt-error"{{/ALT_ERROR}}></div>
  <div class="row">
    <fieldset class="choices"{{#AUDIENCE_ERROR}} role="radiogroup" aria-invalid="true" aria-describedby="audience-error"{{/AUDIENCE_ERROR}}><legend>Qui peut lire</legend>
      {{#AUDIENCE_ERROR}}<p class="error-text" id="audience-error">{{#AUDIENCE_MISSING}}Choisissez qui peut lire.{{/AUDIENCE_MISSING}}{{#AUDIENCE_WIDENED}}Cette publication a été lue et commentée entre citoyens : elle ne peut plus être ouverte à tous. Écrivez plutôt une nouvelle publication.{{/AUDIENCE_WIDENED}}{{#AUDIENCE_INVALID}}Choisissez qui peut lire.{{/AUDIENCE_INVALID}}</p>{{/AUDIENCE_ERROR}}
      <label class="choice"><input type="radio" name="audience" value="public"{{#AUDIENCE_IS_PUBLIC}} checked{{/AUDIENCE_IS_PUBLIC}}> <span>Tout le monde <small>Même sans compte</small></span></label>
      <label class="choice"><input type="radio" name="audience" value="citizens"{{#AUDIENCE_IS_CITIZENS}} checked{{/AUDIENCE_IS_CITIZENS}}> <span>Les citoyens de {{COMMUNE}} <small>Comptes validés seulement</small></span></label>
    </fieldset>
    {{#MAY_SCHEDULE}}
    <fieldset class="choices"{{#WHEN_ERROR}} role="radiogroup" aria-invalid="true" aria-describedby="when-error"{{/WHEN_ERROR}}><legend>Quand</legend>
      {{#WHEN_ERROR}}<p class="error-text" id="when-error">{{#WHEN_MISSING}}Choisissez quand publier.{{/WHEN_MISSING}}{{#WHEN_INVALID}}Choisissez quand publier.{{/WHEN_INVALID}}</p>{{/WHEN_ERROR}}
      <label class="choice"><input type="radio" name="when" value="now"{{#WHEN_IS_NOW}} checked{{/WHEN_IS_NOW}}> Maintenant</label>
      <label class="choice"><input type="radio" name="when" value="draft"{{#WHEN_IS_DRAFT}} checked{{/WHEN_IS_DRAFT}}> Garder comme brouillon</label>
      <label class="choice"><input type="radio" name="when" value="later"{{#WHEN_IS_LATER}} checked{{/WHEN_IS_LATER}}> Programmer pour le</label>
      <div class="field short"><label class="visually-hidden" for="publish-at">Date et heure de publication, à l’heure de la commune</label><span class="hint" id="publish-at-hint">Par exemple 24/12/2026 18:30.</span>{{#PUBLISH_AT_ERROR}}<p class="error-text" id="publish-at-error">{{#PUBLISH_AT_MISSING}}Indiquez le jour et l’heure de la publication.{{/PUBLISH_AT_MISSING}}{{#PUBLISH_AT_INVALID}}Nous ne lisons pas cette date. Écrivez le jour et l’heure, comme 24/12/2026 18:30 ou 24 décembre 2026 à 18 h 30.{{/PUBLISH_AT_INVALID}}{{#PUBLISH_AT_TOO_LONG}}Nous ne lisons pas cette date. Écrivez le jour et l’heure, comme 24/12/2026 18:30 ou 24 décembre 2026 à 18 h 30.{{/PUBLISH_AT_TOO_LONG}}{{#PUBLISH_AT_IMPOSSIBLE}}Ce jour ou cette heure n’existe pas : vérifiez-les.{{/PUBLISH_AT_IMPOSSIBLE}}{{#PUBLISH_AT_SKIPPED}}Cette heure n’existe pas ce jour-là : on passe à l’heure d’été. Choisissez une heure plus tard ou une heure plus tôt.{{/PUBLISH_AT_SKIPPED}}{{#PUBLISH_AT_PAST}}Cette date est passée : choisissez-en une à venir, ou publiez maintenant.{{/PUBLISH_AT_PAST}}</p>{{/PUBLISH_AT_ERROR}}<input id="publish-at" type="datetime-local" name="publish-at" value="{{PUBLISH_AT}}"{{#PUBLISH_AT_ERROR}} aria-invalid="true"{{/PUBLISH_AT_ERROR}} aria-describedby="publish-at-hint{{#PUBLISH_AT_ERROR}} publish-at-error{{/PUBLISH_AT_ERROR}}"></div>
    </fieldset>
    {{/MAY_SCHEDULE}}
    {{#ALREADY_PUBLIC}}<input type="hidden" name="when" value="now">{{/ALREADY_PUBLIC}}
  </div>
  <div class="actions"><button type="submit"><svg class="icon" width="20" height="20" aria-hidden="true"><use href="/static/vendor/icons.svg#send"/></svg> Enregistrer</button>{{#EDITING}}<a class="button plain" href="{{PATH}}">Annuler</a>{{/EDITING}}{{#NEW}}<a class="button plain" href="/fil/{{COMMUNE_PATH}}">Annuler</a>{{/NEW}}</div>
</form></div>
</main>
</div>
