{{%AUTOESCAPE context="HTML"}}
<div class="container page narrow">
<main id="content">
<h1>Fermer le groupe à une personne</h1>
<form class="card" method="post" action="{{GROUP_PATH}}/participants/{{ID}}/exclure"><input type="hidden" name="csrf" value="{{CSRF}}">
  <p><strong>{{NAME}}</strong> ne lira plus le groupe « {{TITLE}} » et n’y écrira plus. Ce que cette personne y a écrit reste en place. Vous pourrez la laisser revenir.</p>
  <div class="field"><label for="reason">Pour quelle raison ?</label><span class="hint" id="reason-hint">La personne reçoit cette phrase par e-mail. 300 caractères au plus.</span>
    <textarea id="reason" name="reason" rows="3" maxlength="300" required aria-describedby="reason-hint{{#REASON_ERROR}} reason-error{{/REASON_ERROR}}"{{#REASON_ERROR}} aria-invalid="true"{{/REASON_ERROR}}>
{{REASON:pre_escape}}</textarea>
    {{#REASON_ERROR}}<p class="error-text" id="reason-error">{{#REASON_MISSING}}Écrivez une raison : la personne doit pouvoir comprendre.{{/REASON_MISSING}}{{#REASON_TOO_LONG}}Cette raison dépasse 300 caractères : raccourcissez-la.{{/REASON_TOO_LONG}}</p>{{/REASON_ERROR}}</div>
  <div class="actions"><button class="danger" type="submit">Fermer le groupe à cette personne</button><a class="button plain" href="{{GROUP_PATH}}/participants">Annuler</a></div>
</form>
</main>
</div>
