{{%AUTOESCAPE context="HTML"}}
<div class="container page wide">
<main id="content">
<p class="back"><a href="/messagerie/{{COMMUNE_PATH}}"><svg class="icon" width="20" height="20" aria-hidden="true"><use href="/static/vendor/icons.svg#arrow-left"/></svg> Messages reçus</a></p>
<h1>Réponses types</h1>
{{>DESK_MENU}}
<p>Des textes que l’équipe écrit une fois et complète avant de les envoyer : horaires, pièces à fournir, service compétent.</p>
{{#NONE}}<p class="muted">Il n’y en a pas encore.</p>{{/NONE}}
{{#SOME}}<div class="card"><ul class="queue">{{/SOME}}
  {{#ANSWER}}<li><h2>{{TITLE}}</h2><div class="words">{{TEXT_HTML:none}}</div><div class="actions"><a class="button plain" href="/messagerie/{{COMMUNE_PATH}}/reponses-types/{{ID}}">Modifier<span class="visually-hidden"> « {{TITLE}} »</span></a><form method="post" action="/messagerie/{{COMMUNE_PATH}}/reponses-types/{{ID}}/supprimer"><input type="hidden" name="csrf" value="{{CSRF}}"><button class="plain" type="submit">Supprimer<span class="visually-hidden"> « {{TITLE}} »</span></button></form></div></li>{{/ANSWER}}
{{#SOME}}</ul></div>{{/SOME}}
{{#FULL}}<p class="muted">Il y a 50 réponses types, le plus que l’on puisse garder. Supprimez-en une pour en ajouter.</p>{{/FULL}}
{{#FORM}}<form class="card" method="post" action="/messagerie/{{COMMUNE_PATH}}/reponses-types"><input type="hidden" name="csrf" value="{{CSRF}}"><input type="hidden" name="once" value="{{ONCE}}">
  <h2>Ajouter une réponse type</h2>
  <div class="field"><label for="title">Titre</label><span class="hint" id="title-hint">Pour la retrouver dans la liste ; l’habitant ne le voit pas.</span>{{#TITLE_ERROR}}<p class="error-text" id="title-error">{{#TITLE_MISSING}}Donnez un titre à la réponse.{{/TITLE_MISSING}}{{#TITLE_TOO_LONG}}Le titre dépasse 80 caractères : raccourcissez-le.{{/TITLE_TOO_LONG}}{{#TITLE_TOO_MANY}}Il y a déjà 50 réponses types : supprimez-en une d’abord.{{/TITLE_TOO_MANY}}</p>{{/TITLE_ERROR}}
    <input type="text" id="title" name="title" maxlength="80" required value="{{TITLE}}" aria-describedby="title-hint{{#TITLE_ERROR}} title-error{{/TITLE_ERROR}}"{{#TITLE_ERROR}} aria-invalid="true"{{/TITLE_ERROR}}></div>
  <div class="field"><label for="text">Texte</label>{{#TEXT_ERROR}}<p class="error-text" id="text-error">{{#TEXT_MISSING}}Écrivez le texte de la réponse.{{/TEXT_MISSING}}{{#TEXT_TOO_LONG}}Le texte dépasse 5 000 caractères : raccourcissez-le.{{/TEXT_TOO_LONG}}</p>{{/TEXT_ERROR}}
    <textarea id="text" name="text" rows="7" maxlength="5000" required{{#TEXT_ERROR}} aria-invalid="true" aria-describedby="text-error"{{/TEXT_ERROR}}>
{{TEXT:pre_escape}}</textarea></div>
  <button type="submit">Enregistrer</button>
</form>{{/FORM}}
</main>
</div>
