{{%AUTOESCAPE context="HTML"}}
<form class="card" id="ecrire" method="post" action="{{PATH}}/messages" enctype="multipart/form-data"><input type="hidden" name="form_id" value="{{FORM_ID}}">
  {{#QUOTING}}<blockquote><p>En réponse à <strong>{{QUOTED_NAME}}</strong><br>{{QUOTED_TEXT}}</p><p><a href="{{PATH}}#ecrire">Ne pas citer ce message</a></p></blockquote><input type="hidden" name="quoted" value="{{QUOTED_ID}}">{{/QUOTING}}
  {{$field name="text" type="area" rows="5" label="Votre message" required
    if-missing="Écrivez votre message avant de l’envoyer."
    if-too-long="Votre message dépasse {{TEXT_LIMIT}} caractères : raccourcissez-le."
    if-too-often="Vous avez écrit beaucoup de messages coup sur coup : attendez quelques minutes, puis envoyez de nouveau."
    if-closed="La discussion vient d’être fermée : votre message n’est pas envoyé. Copiez-le si vous voulez le garder."
    if-only-reads="Votre délégation ne comprend pas le droit de publier au nom du maire, et vous n’êtes pas citoyen {{COMMUNE:x-de}} : votre message n’est pas envoyé. Copiez-le si vous voulez le garder."}}
  {{>ATTACH}}
  <button type="submit">{{$icon send}} Envoyer</button>
</form>
