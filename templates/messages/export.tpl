{{%AUTOESCAPE context="HTML"}}
{{! Words for this section’s tables in the copy of one’s data (account/archive.tpl). }}
{{#LETTER_LIST}}<section><h2>Vos échanges privés avec des mairies <small>({{COUNT}})</small></h2>
<ul>
{{#LETTER}}<li>N° {{THREAD_ID}}, {{COMMUNE}} : « {{SUBJECT}} »{{#OFFICIAL_IS_1}}, demande officielle{{/OFFICIAL_IS_1}}{{#HAS_LAST_AT}}, dernier
  message le {{LAST_AT}}{{/HAS_LAST_AT}}{{#HAS_AWAITING_SINCE}}, sans réponse depuis le {{AWAITING_SINCE}}{{/HAS_AWAITING_SINCE}}{{#HAS_CLOSED_AT}},
  close le {{CLOSED_AT}}{{/HAS_CLOSED_AT}}{{#HAS_ARCHIVED_AT}}, archivée le {{ARCHIVED_AT}}{{/HAS_ARCHIVED_AT}}</li>
{{/LETTER}}</ul></section>
{{/LETTER_LIST}}
{{#LETTER_ANSWER_LIST}}<section><h2>Ce que des mairies ont répondu à vos messages privés <small>({{COUNT}})</small></h2>
<p>Les fichiers joints à ces réponses se téléchargent dans la conversation.</p>
<ul>
{{#LETTER_ANSWER}}<li>Conversation n° {{THREAD_ID}}, mairie {{COMMUNE:x-de}}, le {{CREATED_AT}}{{#HAS_EDITED_AT}}, modifié le {{EDITED_AT}}{{/HAS_EDITED_AT}}<blockquote>{{BODY:pre_escape}}</blockquote></li>
{{/LETTER_ANSWER}}</ul></section>
{{/LETTER_ANSWER_LIST}}
{{#LETTER_READING_LIST}}<section><h2>Quand des messages à une mairie ont été ouverts <small>({{COUNT}})</small></h2>
<ul>
{{#LETTER_READING}}<li>Conversation n° {{THREAD_ID}}, {{#BY_ME_IS_0}}ouverte par la mairie{{/BY_ME_IS_0}}{{#BY_ME_IS_1}}ouverte par vous pour la mairie{{/BY_ME_IS_1}} le {{READ_AT}}</li>
{{/LETTER_READING}}</ul></section>
{{/LETTER_READING_LIST}}
{{#LETTER_NOTE_LIST}}<section><h2>Vos notes à des collègues <small>({{COUNT}})</small></h2>
<ul>
{{#LETTER_NOTE}}<li>Conversation n° {{THREAD_ID}}, le {{CREATED_AT}}{{#HAS_BODY}}<blockquote>{{BODY:pre_escape}}</blockquote>{{/HAS_BODY}}</li>
{{/LETTER_NOTE}}</ul></section>
{{/LETTER_NOTE_LIST}}
