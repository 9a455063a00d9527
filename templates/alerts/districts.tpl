{{%AUTOESCAPE context="HTML"}}
<div class="container page wide">
<main id="content">
<h1>Les quartiers</h1>
{{>DESK_MENU}}
<p>Un quartier est une liste de rues à cocher quand on écrit une alerte. L’alerte garde les rues : changer un quartier ne change pas les alertes déjà parties.</p>
{{#HAS_DISTRICTS}}<section class="card" aria-labelledby="list"><h2 id="list">Les quartiers {{COMMUNE:x-de}}</h2>
<ul>{{#DISTRICT}}<li><form method="post" action="/alertes/{{COMMUNE_PATH}}/quartiers/{{NUMBER}}/supprimer"><a
  href="/alertes/{{COMMUNE_PATH}}/quartiers/{{NUMBER}}">{{DISTRICT_NAME}}</a> : {{STREET_COUNT}} <button class="plain" type="submit">Supprimer<span
  class="visually-hidden"> le quartier {{DISTRICT_NAME}}</span></button></form></li>{{/DISTRICT}}</ul></section>{{/HAS_DISTRICTS}}
<section class="card" aria-labelledby="form"><h2 id="form">{{#ADDING}}Ajouter un quartier{{/ADDING}}{{#CHANGING}}Modifier ce quartier{{/CHANGING}}</h2>
{{#FORM_ERROR}}<div class="notice error" role="alert">{{$icon circle-alert 24}}<div><p>Le quartier n’est pas enregistré : corrigez les points signalés ci-dessous.</p></div></div>{{/FORM_ERROR}}
<form method="post" action="/alertes/{{COMMUNE_PATH}}/quartiers"><input type="hidden" name="id" value="{{ID}}">
  {{$field name="name" label="Le nom du quartier" required
    if-missing="Donnez un nom à ce quartier."
    if-too-long="Ce nom dépasse {{NAME_LIMIT}} caractères : raccourcissez-le."
    if-taken="Un quartier porte déjà ce nom : choisissez-en un autre, ou modifiez celui-là."
    if-full="La commune a déjà 50 quartiers : supprimez-en un d’abord."}}
  {{$field name="streets" type="area" label="Ses rues, une par ligne" rows="8" maxlength="" required
    hint="100 au plus, sans numéro : « rue des Lilas »."
    if-missing="Écrivez au moins une rue."
    if-too-many="Vous avez écrit plus de 100 rues : faites-en deux quartiers."
    if-unreadable="Une ligne ne contient pas de nom de rue : corrigez-la ou retirez-la."
    if-too-long="Ce texte est trop long : une rue par ligne suffit."}}
  <div class="actions"><button type="submit">Enregistrer</button>{{#CHANGING}}<a class="button plain"
    href="/alertes/{{COMMUNE_PATH}}/quartiers">Annuler</a>{{/CHANGING}}{{#ADDING}}<a class="button plain" href="/alertes/{{COMMUNE_PATH}}/nouvelle">Écrire une alerte</a>{{/ADDING}}</div>
</form></section>
</main>
</div>
