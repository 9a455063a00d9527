{{%AUTOESCAPE context="HTML"}}
<div class="container page narrow">
<main id="content">
<p class="back"><a href="/messagerie/{{COMMUNE_PATH}}/reponses-types">{{$icon arrow-left}} Réponses types</a></p>
<h1>Modifier une réponse type</h1>
{{>DESK_MENU}}
<form class="card" method="post" action="/messagerie/{{COMMUNE_PATH}}/reponses-types/{{ID}}">
  {{$field name="title" label="Titre" required hint="Pour la retrouver dans la liste ; l’habitant ne le voit pas."
    if-missing="Donnez un titre à la réponse."
    if-too-long="Le titre dépasse {{TITLE_LIMIT}} caractères : raccourcissez-le."}}
  {{$field name="text" type="area" label="Texte" rows="7" required
    if-missing="Écrivez le texte de la réponse."
    if-too-long="Le texte dépasse {{TEXT_LIMIT}} caractères : raccourcissez-le."}}
  <div class="actions"><button type="submit">Enregistrer</button> <a class="button plain" href="/messagerie/{{COMMUNE_PATH}}/reponses-types">Annuler</a></div>
</form>
</main>
</div>
