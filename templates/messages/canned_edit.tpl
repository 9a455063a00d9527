{{%AUTOESCAPE context="HTML"}}
<div class="container page narrow">
<main id="content">
<p class="back"><a href="/messagerie/{{COMMUNE_PATH}}/reponses-types"><svg class="icon" width="20" height="20" aria-hidden="true"><use href="/static/vendor/icons.svg#arrow-left"/></svg> Réponses types</a></p>
<h1>Modifier une réponse type</h1>
{{>DESK_MENU}}
<form class="card" method="post" action="/messagerie/{{COMMUNE_PATH}}/reponses-types/{{ID}}"><input type="hidden" name="csrf" value="{{CSRF}}">
  <div class="field"><label for="title">Titre</label><span class="hint" id="title-hint">Pour la retrouver dans la liste ; l’habitant ne le voit pas.</span>{{#TITLE_ERROR}}<p class="error-text" id="title-error">{{#TITLE_MISSING}}Donnez un titre à la réponse.{{/TITLE_MISSING}}{{#TITLE_TOO_LONG}}Le titre dépasse 80 caractères : raccourcissez-le.{{/TITLE_TOO_LONG}}</p>{{/TITLE_ERROR}}
    <input type="text" id="title" name="title" maxlength="80" required value="{{TITLE}}" aria-describedby="title-hint{{#TITLE_ERROR}} title-error{{/TITLE_ERROR}}"{{#TITLE_ERROR}} aria-invalid="true"{{/TITLE_ERROR}}></div>
  <div class="field"><label for="text">Texte</label>{{#TEXT_ERROR}}<p class="error-text" id="text-error">{{#TEXT_MISSING}}Écrivez le texte de la réponse.{{/TEXT_MISSING}}{{#TEXT_TOO_LONG}}Le texte dépasse 5 000 caractères : raccourcissez-le.{{/TEXT_TOO_LONG}}</p>{{/TEXT_ERROR}}
    <textarea id="text" name="text" rows="7" maxlength="5000" required{{#TEXT_ERROR}} aria-invalid="true" aria-describedby="text-error"{{/TEXT_ERROR}}>
{{TEXT:pre_escape}}</textarea></div>
  <div class="actions"><button type="submit">Enregistrer</button> <a class="button plain" href="/messagerie/{{COMMUNE_PATH}}/reponses-types">Annuler</a></div>
</form>
</main>
</div>
