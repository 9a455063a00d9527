{{%AUTOESCAPE context="HTML"}}
<div class="container page narrow">
<main id="content">
<h1>Fermer le groupe à une personne</h1>
<form class="card" method="post" action="{{GROUP_PATH}}/participants/{{ID}}/exclure">
  <p><strong>{{NAME}}</strong> ne lira plus le groupe « {{TITLE}} » et n’y écrira plus. Ce que cette personne y a écrit reste en place. Vous pourrez la laisser revenir.</p>
  {{$field name="reason" type="area" rows="3" label="Pour quelle raison ?" required
    hint="La personne reçoit cette phrase par e-mail. {{REASON_LIMIT}} caractères au plus."
    if-missing="Écrivez une raison : la personne doit pouvoir comprendre."
    if-too-long="Cette raison dépasse {{REASON_LIMIT}} caractères : raccourcissez-la."}}
  <div class="actions"><button class="danger" type="submit">Fermer le groupe à cette personne</button><a class="button plain" href="{{GROUP_PATH}}/participants">Annuler</a></div>
</form>
</main>
</div>
