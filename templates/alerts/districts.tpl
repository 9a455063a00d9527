{{%AUTOESCAPE context="HTML"}}
<div class="container page wide">
<main id="content">
<h1>Les quartiers</h1>
{{>DESK_MENU}}
<p>Un quartier est une liste de rues à cocher quand on écrit une alerte. L’alerte garde les rues : changer un quartier ne change pas les alertes déjà parties.</p>
{{#HAS_DISTRICTS}}<section class="card" aria-labelledby="list"><h2 id="list">Ceux de la commune</h2>
<ul>{{#DISTRICT}}<li><form method="post" action="/alertes/{{COMMUNE_PATH}}/quartiers/{{NUMBER}}/supprimer"><input type="hidden" name="csrf" value="{{CSRF}}"><a href="/alertes/{{COMMUNE_PATH}}/quartiers/{{NUMBER}}">{{DISTRICT_NAME}}</a> : {{STREET_COUNT}} <button class="plain" type="submit">Supprimer<span class="visually-hidden"> le quartier {{DISTRICT_NAME}}</span></button></form></li>{{/DISTRICT}}</ul></section>{{/HAS_DISTRICTS}}
<section class="card" aria-labelledby="form"><h2 id="form">{{#ADDING}}Ajouter un quartier{{/ADDING}}{{#CHANGING}}Modifier ce quartier{{/CHANGING}}</h2>
{{#FORM_ERROR}}<div class="notice error" role="alert"><svg class="icon" width="24" height="24" aria-hidden="true"><use href="/static/vendor/icons.svg#circle-alert"/></svg><div><p>Le quartier n’est pas enregistré : corrigez les points signalés ci-dessous.</p></div></div>{{/FORM_ERROR}}
<form method="post" action="/alertes/{{COMMUNE_PATH}}/quartiers"><input type="hidden" name="csrf" value="{{CSRF}}"><input type="hidden" name="id" value="{{ID}}">
  <div class="field"><label for="name">Le nom du quartier</label>
    {{#NAME_ERROR}}<p class="error-text" id="name-error">{{#NAME_MISSING}}Donnez un nom à ce quartier.{{/NAME_MISSING}}{{#NAME_TOO_LONG}}Ce nom dépasse 80 caractères : raccourcissez-le.{{/NAME_TOO_LONG}}{{#NAME_TAKEN}}Un quartier porte déjà ce nom : choisissez-en un autre, ou modifiez celui-là.{{/NAME_TAKEN}}{{#NAME_FULL}}La commune a déjà 50 quartiers : supprimez-en un d’abord.{{/NAME_FULL}}</p>{{/NAME_ERROR}}
    <input id="name" type="text" name="name" maxlength="80" required value="{{NAME}}"{{#NAME_ERROR}} aria-invalid="true" aria-describedby="name-error"{{/NAME_ERROR}}></div>
  <div class="field"><label for="streets">Ses rues, une par ligne</label><span class="hint" id="streets-hint">100 au plus, sans numéro : « rue des Lilas ».</span>
    {{#STREETS_ERROR}}<p class="error-text" id="streets-error">{{#STREETS_MISSING}}Écrivez au moins une rue.{{/STREETS_MISSING}}{{#STREETS_TOO_MANY}}Vous avez écrit plus de 100 rues : faites-en deux quartiers.{{/STREETS_TOO_MANY}}{{#STREETS_UNREADABLE}}Une ligne ne contient pas de nom de rue : corrigez-la ou retirez-la.{{/STREETS_UNREADABLE}}{{#STREETS_TOO_LONG}}Ce texte est trop long : une rue par ligne suffit.{{/STREETS_TOO_LONG}}</p>{{/STREETS_ERROR}}
    <textarea id="streets" name="streets" rows="8" required{{#STREETS_ERROR}} aria-invalid="true"{{/STREETS_ERROR}} aria-describedby="streets-hint{{#STREETS_ERROR}} streets-error{{/STREETS_ERROR}}">
{{STREETS:pre_escape}}</textarea></div>
  <div class="actions"><button type="submit">Enregistrer</button>{{#CHANGING}}<a class="button plain" href="/alertes/{{COMMUNE_PATH}}/quartiers">Annuler</a>{{/CHANGING}}{{#ADDING}}<a class="button plain" href="/alertes/{{COMMUNE_PATH}}/nouvelle">Écrire une alerte</a>{{/ADDING}}</div>
</form></section>
</main>
</div>
