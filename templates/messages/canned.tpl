{{%AUTOESCAPE context="HTML"}}
<div class="container page wide">
<main id="content">
<p class="back"><a href="/messagerie/{{COMMUNE_PATH}}">{{$icon arrow-left}} Messages reçus</a></p>
<h1>Réponses types</h1>
{{>DESK_MENU}}
<p>Des textes que l’équipe écrit une fois et complète avant de les envoyer : horaires, pièces à fournir, service compétent.</p>
{{#NONE}}<p class="muted">Il n’y en a pas encore.</p>{{/NONE}}
{{#SOME}}<div class="card"><ul class="queue">{{/SOME}}
  {{#ANSWER}}<li><h2>{{TITLE}}</h2><div class="words">{{TEXT_HTML:none}}</div><div class="actions"><a class="button plain"
    href="/messagerie/{{COMMUNE_PATH}}/reponses-types/{{ID}}">Modifier<span class="visually-hidden"> « {{TITLE}} »</span></a><form method="post"
    action="/messagerie/{{COMMUNE_PATH}}/reponses-types/{{ID}}/supprimer"><button class="plain" type="submit">Supprimer<span class="visually-hidden">
    « {{TITLE}} »</span></button></form></div></li>{{/ANSWER}}
{{#SOME}}</ul></div>{{/SOME}}
{{#FULL}}<p class="muted">Il y a 50 réponses types, le plus que l’on puisse garder. Supprimez-en une pour en ajouter.</p>{{/FULL}}
{{#FORM}}<form class="card" method="post" action="/messagerie/{{COMMUNE_PATH}}/reponses-types"><input type="hidden" name="form_id" value="{{FORM_ID}}">
  <h2>Ajouter une réponse type</h2>
  {{$field name="title" label="Titre" required hint="Pour la retrouver dans la liste ; l’habitant ne le voit pas."
    if-missing="Donnez un titre à la réponse."
    if-too-long="Le titre dépasse {{TITLE_LIMIT}} caractères : raccourcissez-le."
    if-too-many="Il y a déjà 50 réponses types : supprimez-en une d’abord."}}
  {{$field name="text" type="area" label="Texte" rows="7" required
    if-missing="Écrivez le texte de la réponse."
    if-too-long="Le texte dépasse {{TEXT_LIMIT}} caractères : raccourcissez-le."}}
  <button type="submit">Enregistrer</button>
</form>{{/FORM}}
</main>
</div>
