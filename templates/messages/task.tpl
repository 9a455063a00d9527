{{%AUTOESCAPE context="HTML"}}
<p class="kind">{{#OFFICIAL}}<strong>Demande officielle</strong>, réponse due sous deux mois le plus souvent · {{/OFFICIAL}}Message reçu le <time datetime="{{DATE_ISO}}">{{DATE}}</time> ·
  <a href="{{PATH}}">le lire en entier<span class="visually-hidden">, de {{NAME}}</span></a></p>
<h3>{{NAME}}{{#HAS_SUBJECT}} : {{SUBJECT}}{{/HAS_SUBJECT}}</h3>
{{#HAS_WORDS}}<blockquote class="words">{{WORDS_HTML:none}}</blockquote>{{/HAS_WORDS}}
{{#MAY_ANSWER}}<form class="reply" method="post" action="{{PATH}}/messages" enctype="multipart/form-data"><input type="hidden" name="form_id" value="{{FORM_ID}}"><input type="hidden" name="vu" value="{{SEEN}}"><input
  type="hidden" name="retour" value="{{BACK}}"><label class="visually-hidden" for="answer-{{ID}}">Votre réponse à {{NAME}}</label><textarea id="answer-{{ID}}" name="text" rows="1" required
  maxlength="{{LONGEST}}" placeholder="Votre réponse…"></textarea><button type="submit">{{$icon send}} Répondre<span class="visually-hidden"> à {{NAME}}</span></button></form>{{/MAY_ANSWER}}
