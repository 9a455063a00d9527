{{%AUTOESCAPE context="HTML"}}
<form class="card chat-form" id="ecrire" method="post" action="{{PATH}}/messages"{{#OOB}} hx-swap-oob="true"{{/OOB}} hx-post="{{PATH}}/messages"
  hx-swap="none ignoreTitle:true" hx-disabled-elt="find button"><input type="hidden" name="form_id" value="{{FORM_ID}}">
  {{#QUOTING}}<blockquote><p>En réponse à <strong>{{QUOTED_NAME}}</strong><br>{{QUOTED_TEXT}}</p><p><a href="{{PATH}}/ecrire" hx-get="{{PATH}}/ecrire"
    hx-include="#text">Ne pas citer ce message</a></p></blockquote><input type="hidden" name="quoted" value="{{QUOTED_ID}}">{{/QUOTING}}
  {{$field name="text" type="area" label="Votre message" rows="3" required
    hint="{{TEXT_LIMIT}} caractères au plus.{{#SLOW}} Un message toutes les {{SLOW_SECONDS}} secondes.{{/SLOW}}"
    if-missing="Écrivez votre message avant de l’envoyer."
    if-too-long="Votre message dépasse {{TEXT_LIMIT}} caractères : raccourcissez-le."
    if-closed="Le direct vient de se terminer : votre message n’est pas envoyé. Copiez-le si vous voulez le garder."
    if-only-reads="Votre délégation ne comprend pas le droit de publier au nom du maire, et vous n’êtes pas citoyen {{COMMUNE:x-de}} : votre message n’est pas envoyé. Copiez-le si vous voulez le garder."
    if-too-soon="Chacun son tour : attendez encore {{WAIT}}, puis envoyez de nouveau. Votre texte est gardé."
    if-too-often="Vous avez écrit beaucoup de messages : attendez quelques minutes, puis envoyez de nouveau. Votre texte est gardé."
    if-not-citizen="Seuls les citoyens {{COMMUNE:x-de}} et l’équipe de la mairie écrivent ici, et vous ne l’êtes pas ou plus : votre message n’est pas envoyé. Copiez-le si vous voulez le garder."}}
  {{#MAY_ASK}}<label class="choice"><input type="checkbox" name="question" value="1"{{#QUESTION_TICKED}} checked{{/QUESTION_TICKED}}> <span>C’est une question pour le maire <small>Les autres pourront la soutenir.</small></span></label>{{/MAY_ASK}}
  <div class="actions"><button type="submit">{{$icon send}} Envoyer</button>{{#SENT}} <span role="status">Message envoyé.</span>{{/SENT}}</div>
</form>
