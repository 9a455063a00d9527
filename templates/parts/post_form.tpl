{{%AUTOESCAPE context="HTML"}}
<form class="card" id="ecrire" method="post" action="{{PATH}}/messages" enctype="multipart/form-data"><input type="hidden" name="csrf" value="{{CSRF}}"><input type="hidden" name="once" value="{{ONCE}}">
  {{#QUOTING}}<blockquote><p>En réponse à <strong>{{QUOTED_NAME}}</strong><br>{{QUOTED_TEXT}}</p><p><a href="{{PATH}}#ecrire">Ne pas citer ce message</a></p></blockquote><input type="hidden" name="quoted" value="{{QUOTED_ID}}">{{/QUOTING}}
  <div class="field">
    <label for="text">Votre message</label>
    <textarea id="text" name="text" rows="5" maxlength="5000" required{{#TEXT_ERROR}} aria-invalid="true" aria-describedby="text-error"{{/TEXT_ERROR}}>
{{TEXT:pre_escape}}</textarea>
    {{#TEXT_ERROR}}<p class="error-text" id="text-error">{{#TEXT_MISSING}}Écrivez votre message avant de l’envoyer.{{/TEXT_MISSING}}{{#TEXT_TOO_LONG}}Votre message dépasse 5 000 caractères : raccourcissez-le.{{/TEXT_TOO_LONG}}{{#TEXT_TOO_OFTEN}}Vous avez écrit beaucoup de messages coup sur coup : attendez quelques minutes, puis envoyez de nouveau.{{/TEXT_TOO_OFTEN}}{{#TEXT_CLOSED}}La discussion vient d’être fermée : votre message n’est pas envoyé. Copiez-le si vous voulez le garder.{{/TEXT_CLOSED}}{{#TEXT_ONLY_READS}}Votre délégation ne comprend pas le droit de publier au nom du maire, et vous n’êtes pas citoyen de {{COMMUNE}} : votre message n’est pas envoyé. Copiez-le si vous voulez le garder.{{/TEXT_ONLY_READS}}</p>{{/TEXT_ERROR}}
  </div>
  {{>ATTACH}}
  <button type="submit"><svg class="icon" width="20" height="20" aria-hidden="true"><use href="/static/vendor/icons.svg#send"/></svg> Envoyer</button>
</form>
