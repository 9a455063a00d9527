{{%AUTOESCAPE context="HTML"}}
<div class="container page narrow">
<main id="content">
<h1>Modifier mon message</h1>
{{#WAS_READ}}<div class="notice error" role="alert">{{$icon circle-alert 24}}<div><p>Ce message vient d’être lu : il ne se modifie plus, et rien n’est
  enregistré. Copiez votre texte ci-dessous pour l’envoyer dans un nouveau message.</p></div></div>{{/WAS_READ}}
{{#TOO_LATE}}<div class="notice error" role="alert">{{$icon clock 24}}<div><p>Un message se modifie pendant dix minutes : ce délai est passé. Vous pouvez le supprimer, ou en écrire un autre.</p></div></div>{{/TOO_LATE}}
{{#CLOSED}}<div class="notice error" role="alert">{{$icon lock 24}}<div><p>La discussion est fermée : on n’y modifie plus ses messages. Vous pouvez encore supprimer le vôtre.</p></div></div>{{/CLOSED}}
<form class="card" method="post" action="{{ACTION}}">
  {{$field name="text" type="area" rows="8" maxlength="{{LONGEST}}" label="Votre message" required
    hint="Les lecteurs verront qu’il a été modifié."
    if-missing="Écrivez votre message avant de l’enregistrer."
    if-too-long="Votre message dépasse {{CHARACTERS}} caractères : raccourcissez-le."}}
  <div class="actions"><button type="submit">Enregistrer</button> <a class="button plain" href="{{BACK}}">Annuler</a></div>
</form>
</main>
</div>
