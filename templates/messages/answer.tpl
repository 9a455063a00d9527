{{%AUTOESCAPE context="HTML"}}
<form class="card" id="ecrire" method="post" action="{{PATH}}/messages" enctype="multipart/form-data"><input type="hidden" name="form_id" value="{{FORM_ID}}"><input type="hidden" name="vu" value="{{SEEN}}">
  {{#ANSWERS}}
  {{#QUOTING}}<blockquote><p>En réponse à <strong>{{QUOTED_NAME}}</strong><br>{{QUOTED_TEXT}}</p><p><a href="{{PATH}}#ecrire">Ne pas citer ce message</a></p></blockquote><input type="hidden" name="quoted" value="{{QUOTED_ID}}">{{/QUOTING}}
  {{$field name="text" type="area" rows="7" label="Votre réponse" required
    if-missing="Écrivez votre message avant de l’envoyer."
    if-too-long="Votre message dépasse {{TEXT_LIMIT}} caractères : raccourcissez-le."
    if-too-often="Vous avez écrit beaucoup de messages coup sur coup : attendez quelques minutes, puis envoyez de nouveau."
    if-closed="Votre réponse n’est pas envoyée : le compte de cette personne n’existe plus ou est suspendu, ou la conversation est fermée aux nouveaux messages. Copiez votre texte si vous voulez le garder."}}
  {{>ATTACH}}
  <button type="submit">{{$icon send}} Envoyer</button>
  {{#CANNED}}<details class="more"><summary>Réponse type</summary><div class="field"><label for="modele">Réponse type</label><span class="hint" id="modele-hint">Elle s’ajoute à ce qui est écrit ci-dessus ; vous la complétez avant de l’envoyer.</span>
    <select id="modele" name="modele" aria-describedby="modele-hint">{{#CANNED_ANSWER}}<option value="{{ID}}">{{TITLE}}</option>{{/CANNED_ANSWER}}</select></div>
  <button class="quiet" type="submit" name="faire" value="inserer" formaction="{{PATH}}/inserer#ecrire" formnovalidate>Insérer dans la réponse</button></details>{{/CANNED}}
  {{/ANSWERS}}
  <details class="more"><summary>Suivi</summary>
    <div class="field"><label for="colleague">Qui s’en occupe</label><select id="colleague" name="colleague"><option value="">Personne en particulier
      </option>{{#COLLEAGUE}}<option value="{{ID}}"{{#CHOSEN}} selected{{/CHOSEN}}>{{NAME}}</option>{{/COLLEAGUE}}</select></div>
    <div class="actions"><button class="quiet" type="submit" name="faire" value="attribuer" formaction="{{PATH}}/attribuer" formnovalidate>Attribuer</button>
    {{#NOT_CLOSED}}<button class="quiet" type="submit" name="faire" value="clore" formaction="{{PATH}}/clore" formnovalidate>{{$icon circle-check}}
      Clore</button>{{/NOT_CLOSED}}{{#CLOSED}}<button class="quiet" type="submit" name="faire" value="rouvrir" formaction="{{PATH}}/rouvrir"
      formnovalidate>Rouvrir</button> <button class="quiet" type="submit" name="faire" value="verrouiller" formaction="{{PATH}}/verrouiller"
      formnovalidate aria-describedby="lock-hint">Fermer aux nouveaux messages</button>{{/CLOSED}}{{#LOCKED}}<button class="quiet" type="submit"
      name="faire" value="deverrouiller" formaction="{{PATH}}/deverrouiller" formnovalidate>Rouvrir aux nouveaux messages</button>{{/LOCKED}}</div>
    {{#CLOSED}}<p class="hint" id="lock-hint">Pour des envois répétés : plus personne n’écrit alors dans cette conversation, et la personne le lit ici.</p>{{/CLOSED}}
  </details>
  {{#NOTES}}<details class="more" id="notes"{{#NOTES_OPEN}} open{{/NOTES_OPEN}}><summary>Notes entre collègues</summary>
    <p class="muted">{{CITIZEN}} ne les voit jamais, ni ici ni dans la copie de ses données.</p>
    {{#NOTE_WRITTEN}}<blockquote><div class="words">{{TEXT_HTML:none}}</div><p><small>{{NAME}}, <time datetime="{{DATE_ISO}}" title="{{DATE}}">{{AGO}}</time></small></p></blockquote>{{/NOTE_WRITTEN}}
    {{$field name="note" type="area" label="Ajouter une note" rows="3"
      if-missing="Écrivez la note avant de l’ajouter."
      if-too-long="La note dépasse {{NOTE_LIMIT}} caractères : raccourcissez-la."}}
    <button class="quiet" type="submit" name="faire" value="noter" formaction="{{PATH}}/notes" formnovalidate>Ajouter la note</button>
  </details>{{/NOTES}}
</form>
