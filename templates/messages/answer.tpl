{{%AUTOESCAPE context="HTML"}}
<form class="card" id="ecrire" method="post" action="{{PATH}}/messages" enctype="multipart/form-data"><input type="hidden" name="csrf" value="{{CSRF}}"><input type="hidden" name="once" value="{{ONCE}}"><input type="hidden" name="vu" value="{{SEEN}}">
  {{#ANSWERS}}
  {{#QUOTING}}<blockquote><p>En réponse à <strong>{{QUOTED_NAME}}</strong><br>{{QUOTED_TEXT}}</p><p><a href="{{PATH}}#ecrire">Ne pas citer ce message</a></p></blockquote><input type="hidden" name="quoted" value="{{QUOTED_ID}}">{{/QUOTING}}
  <div class="field">
    <label for="text">Votre réponse</label>
    <textarea id="text" name="text" rows="7" maxlength="5000" required{{#TEXT_ERROR}} aria-invalid="true" aria-describedby="text-error"{{/TEXT_ERROR}}>
{{TEXT:pre_escape}}</textarea>
    {{#TEXT_ERROR}}<p class="error-text" id="text-error">{{#TEXT_MISSING}}Écrivez votre message avant de l’envoyer.{{/TEXT_MISSING}}{{#TEXT_TOO_LONG}}Votre message dépasse 5 000 caractères : raccourcissez-le.{{/TEXT_TOO_LONG}}{{#TEXT_TOO_OFTEN}}Vous avez écrit beaucoup de messages coup sur coup : attendez quelques minutes, puis envoyez de nouveau.{{/TEXT_TOO_OFTEN}}{{#TEXT_CLOSED}}Votre réponse n’est pas envoyée : le compte de cette personne n’existe plus ou est suspendu, ou la conversation est fermée aux nouveaux messages. Copiez votre texte si vous voulez le garder.{{/TEXT_CLOSED}}</p>{{/TEXT_ERROR}}
  </div>
  {{>ATTACH}}
  <button type="submit"><svg class="icon" width="20" height="20" aria-hidden="true"><use href="/static/vendor/icons.svg#send"/></svg> Envoyer</button>
  {{#CANNED}}<div class="field"><label for="modele">Réponse type</label><span class="hint" id="modele-hint">Elle s’ajoute à ce qui est écrit ci-dessus ; vous la complétez avant de l’envoyer.</span>
    <select id="modele" name="modele" aria-describedby="modele-hint">{{#CANNED_ANSWER}}<option value="{{ID}}">{{TITLE}}</option>{{/CANNED_ANSWER}}</select></div>
  <button class="quiet" type="submit" name="faire" value="inserer" formaction="{{PATH}}/inserer#ecrire" formnovalidate>Insérer dans la réponse</button>{{/CANNED}}
  {{/ANSWERS}}
  <section><h2>Suivi</h2>
    <div class="field"><label for="colleague">Qui s’en occupe</label><select id="colleague" name="colleague"><option value="">Personne en particulier</option>{{#COLLEAGUE}}<option value="{{ID}}"{{#CHOSEN}} selected{{/CHOSEN}}>{{NAME}}</option>{{/COLLEAGUE}}</select></div>
    <div class="actions"><button class="quiet" type="submit" name="faire" value="attribuer" formaction="{{PATH}}/attribuer" formnovalidate>Attribuer</button>
    {{#NOT_CLOSED}}<button class="quiet" type="submit" name="faire" value="clore" formaction="{{PATH}}/clore" formnovalidate><svg class="icon" width="20" height="20" aria-hidden="true"><use href="/static/vendor/icons.svg#circle-check"/></svg> Clore</button>{{/NOT_CLOSED}}{{#CLOSED}}<button class="quiet" type="submit" name="faire" value="rouvrir" formaction="{{PATH}}/rouvrir" formnovalidate>Rouvrir</button> <button class="quiet" type="submit" name="faire" value="verrouiller" formaction="{{PATH}}/verrouiller" formnovalidate aria-describedby="lock-hint">Fermer aux nouveaux messages</button>{{/CLOSED}}{{#LOCKED}}<button class="quiet" type="submit" name="faire" value="deverrouiller" formaction="{{PATH}}/deverrouiller" formnovalidate>Rouvrir aux nouveaux messages</button>{{/LOCKED}}</div>
    {{#CLOSED}}<p class="hint" id="lock-hint">Pour des envois répétés : plus personne n’écrit alors dans cette conversation, et la personne le lit ici.</p>{{/CLOSED}}
  </section>
  {{#NOTES}}<section id="notes"><h2>Notes entre collègues</h2>
    <p class="muted">{{CITIZEN}} ne les voit jamais, ni ici ni dans la copie de ses données.</p>
    {{#NOTE_WRITTEN}}<blockquote><div class="words">{{TEXT_HTML:none}}</div><p><small>{{NAME}}, <time datetime="{{DATE_ISO}}" title="{{DATE}}">{{AGO}}</time></small></p></blockquote>{{/NOTE_WRITTEN}}
    <div class="field"><label for="note">Ajouter une note</label>{{#NOTE_ERROR}}<p class="error-text" id="note-error">{{#NOTE_MISSING}}Écrivez la note avant de l’ajouter.{{/NOTE_MISSING}}{{#NOTE_TOO_LONG}}La note dépasse 2 000 caractères : raccourcissez-la.{{/NOTE_TOO_LONG}}</p>{{/NOTE_ERROR}}
    <textarea id="note" name="note" rows="3" maxlength="2000"{{#NOTE_ERROR}} aria-invalid="true" aria-describedby="note-error"{{/NOTE_ERROR}}>
{{NOTE:pre_escape}}</textarea></div>
    <button class="quiet" type="submit" name="faire" value="noter" formaction="{{PATH}}/notes" formnovalidate>Ajouter la note</button>
  </section>{{/NOTES}}
</form>
