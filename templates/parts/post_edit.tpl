{{%AUTOESCAPE context="HTML"}}
<div class="container page narrow">
<main id="content">
<h1>Modifier mon message</h1>
{{#WAS_READ}}<div class="notice error" role="alert"><svg class="icon" width="24" height="24" aria-hidden="true"><use href="/static/vendor/icons.svg#circle-alert"/></svg><div><p>Ce message vient d’être lu : il ne se modifie plus, et rien n’est enregistré. Copiez votre texte ci-dessous pour l’envoyer dans un nouveau message.</p></div></div>{{/WAS_READ}}
{{#TOO_LATE}}<div class="notice error" role="alert"><svg class="icon" width="24" height="24" aria-hidden="true"><use href="/static/vendor/icons.svg#clock"/></svg><div><p>Un message se modifie pendant dix minutes : ce délai est passé. Vous pouvez le supprimer, ou en écrire un autre.</p></div></div>{{/TOO_LATE}}
{{#CLOSED}}<div class="notice error" role="alert"><svg class="icon" width="24" height="24" aria-hidden="true"><use href="/static/vendor/icons.svg#lock"/></svg><div><p>La discussion est fermée : on n’y modifie plus ses messages. Vous pouvez encore supprimer le vôtre.</p></div></div>{{/CLOSED}}
<form class="card" method="post" action="{{ACTION}}"><input type="hidden" name="csrf" value="{{CSRF}}">
  <div class="field">
    <label for="text">Votre message</label>
    <p class="hint" id="text-hint">Les lecteurs verront qu’il a été modifié.</p>
    <textarea id="text" name="text" rows="8" maxlength="{{LONGEST}}" required aria-describedby="text-hint{{#TEXT_ERROR}} text-error{{/TEXT_ERROR}}"{{#TEXT_ERROR}} aria-invalid="true"{{/TEXT_ERROR}}>
{{TEXT:pre_escape}}</textarea>
    {{#TEXT_ERROR}}<p class="error-text" id="text-error">{{#TEXT_MISSING}}Écrivez votre message avant de l’enregistrer.{{/TEXT_MISSING}}{{#TEXT_TOO_LONG}}Votre message dépasse {{CHARACTERS}} caractères : raccourcissez-le.{{/TEXT_TOO_LONG}}</p>{{/TEXT_ERROR}}
  </div>
  <div class="actions"><button type="submit">Enregistrer</button> <a class="button plain" href="{{BACK}}">Annuler</a></div>
</form>
</main>
</div>
