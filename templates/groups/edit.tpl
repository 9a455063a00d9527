{{%AUTOESCAPE context="HTML"}}
<div class="container page narrow">
<main id="content">
<h1>{{#NEW}}Ouvrir un groupe{{/NEW}}{{#CHANGE}}Modifier le groupe{{/CHANGE}}</h1>
{{#FORM_ERROR}}<div class="notice error" role="alert">{{$icon circle-alert 24}}<div><p>Rien n’est encore enregistré : corrigez ce qui est signalé ci-dessous.</p></div></div>{{/FORM_ERROR}}
<form class="card" method="post" action="{{ACTION}}"><input type="hidden" name="form_id" value="{{FORM_ID}}">
  {{$field name="title" label="Titre" required
    hint="Le sujet, en quelques mots : « La cour de l’école ». Tout le monde le lit."
    if-missing="Donnez un titre au groupe."
    if-too-long="Ce titre dépasse {{TITLE_LIMIT}} caractères : raccourcissez-le."}}
  {{$field name="about" type="area" rows="4" label="De quoi y parle-t-on ?" optional="(facultatif)"
    hint="Tout le monde le lit aussi. {{ABOUT_LIMIT}} caractères au plus."
    error="Ce texte dépasse {{ABOUT_LIMIT}} caractères : raccourcissez-le."}}
  <fieldset class="choices boxed"{{#ADMISSION_ERROR}} role="radiogroup" aria-invalid="true" aria-describedby="admission-error"{{/ADMISSION_ERROR}}><legend>Qui participe ?</legend>
    {{$error name="admission" error="Dites qui participe à ce groupe."}}
    <label class="choice"><input type="radio" name="admission" value="0" required{{#ADMISSION_IS_0}} checked{{/ADMISSION_IS_0}}> <span>Tous les citoyens {{COMMUNE:x-de}}</span></label>
    <label class="choice"><input type="radio" name="admission" value="1" required{{#ADMISSION_IS_1}} checked{{/ADMISSION_IS_1}}> <span>Sur demande
      <small>Un citoyen demande, vous acceptez ou refusez. Les messages ne sont lus que des participants et de la mairie.{{#CHANGE}} Les personnes qui ont déjà écrit
      y restent.{{/CHANGE}}</small></span></label>
  </fieldset>
  {{#NEW}}<p class="muted">Les citoyens qui suivent la commune en sont avertis.</p>{{/NEW}}
  <div class="actions"><button type="submit">{{#NEW}}Ouvrir le groupe{{/NEW}}{{#CHANGE}}Enregistrer{{/CHANGE}}</button><a class="button plain" href="{{#NEW}}/groupes/{{COMMUNE_PATH}}{{/NEW}}{{#CHANGE}}{{ACTION}}{{/CHANGE}}">Annuler</a></div>
</form>
</main>
</div>
