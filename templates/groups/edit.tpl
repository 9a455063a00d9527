{{%AUTOESCAPE context="HTML"}}
<div class="container page narrow">
<main id="content">
<h1>{{#NEW}}Ouvrir un groupe{{/NEW}}{{#CHANGE}}Modifier le groupe{{/CHANGE}}</h1>
{{#FORM_ERROR}}<div class="notice error" role="alert"><svg class="icon" width="24" height="24" aria-hidden="true"><use href="/static/vendor/icons.svg#circle-alert"/></svg><div><p>Rien n’est encore enregistré : corrigez ce qui est signalé ci-dessous.</p></div></div>{{/FORM_ERROR}}
<form class="card" method="post" action="{{ACTION}}"><input type="hidden" name="csrf" value="{{CSRF}}"><input type="hidden" name="once" value="{{ONCE}}">
  <div class="field"><label for="title">Titre</label><span class="hint" id="title-hint">Le sujet, en quelques mots : « La cour de l’école ». Tout le monde le lit.</span>
    <input id="title" name="title" type="text" maxlength="100" required value="{{TITLE}}" aria-describedby="title-hint{{#TITLE_ERROR}} title-error{{/TITLE_ERROR}}"{{#TITLE_ERROR}} aria-invalid="true"{{/TITLE_ERROR}}>
    {{#TITLE_ERROR}}<p class="error-text" id="title-error">{{#TITLE_MISSING}}Donnez un titre au groupe.{{/TITLE_MISSING}}{{#TITLE_TOO_LONG}}Ce titre dépasse 100 caractères : raccourcissez-le.{{/TITLE_TOO_LONG}}</p>{{/TITLE_ERROR}}</div>
  <div class="field"><label for="about">De quoi y parle-t-on ? <span class="optional">(facultatif)</span></label><span class="hint" id="about-hint">Tout le monde le lit aussi. 500 caractères au plus.</span>
    <textarea id="about" name="about" rows="4" maxlength="500" aria-describedby="about-hint{{#ABOUT_ERROR}} about-error{{/ABOUT_ERROR}}"{{#ABOUT_ERROR}} aria-invalid="true"{{/ABOUT_ERROR}}>
{{ABOUT:pre_escape}}</textarea>
    {{#ABOUT_ERROR}}<p class="error-text" id="about-error">Ce texte dépasse 500 caractères : raccourcissez-le.</p>{{/ABOUT_ERROR}}</div>
  <fieldset class="choices boxed"{{#ADMISSION_ERROR}} role="radiogroup" aria-invalid="true" aria-describedby="admission-error"{{/ADMISSION_ERROR}}><legend>Qui participe ?</legend>
    {{#ADMISSION_ERROR}}<p class="error-text" id="admission-error">Dites qui participe à ce groupe.</p>{{/ADMISSION_ERROR}}
    <label class="choice"><input type="radio" name="admission" value="0" required{{#ADMISSION_IS_0}} checked{{/ADMISSION_IS_0}}> <span>Tous les citoyens de {{COMMUNE}}</span></label>
    <label class="choice"><input type="radio" name="admission" value="1" required{{#ADMISSION_IS_1}} checked{{/ADMISSION_IS_1}}> <span>Sur demande <small>Un citoyen demande, vous acceptez ou refusez. Les messages ne sont lus que des participants et de la mairie.{{#CHANGE}} Qui a déjà écrit dans le groupe y reste.{{/CHANGE}}</small></span></label>
  </fieldset>
  {{#NEW}}<p class="muted">Les citoyens qui suivent la commune en sont avertis.</p>{{/NEW}}
  <div class="actions"><button type="submit">{{#NEW}}Ouvrir le groupe{{/NEW}}{{#CHANGE}}Enregistrer{{/CHANGE}}</button><a class="button plain" href="{{#NEW}}/groupes/{{COMMUNE_PATH}}{{/NEW}}{{#CHANGE}}{{ACTION}}{{/CHANGE}}">Annuler</a></div>
</form>
</main>
</div>
