{{%AUTOESCAPE context="HTML"}}
{{! Words for this section’s tables in the copy of one’s data (account/archive.tpl). }}
{{#FLAG_LIST}}<section><h2>Vos signalements <small>({{COUNT}})</small></h2>
<ul>
{{#FLAG}}<li>{{RECEIPT}}, le {{CREATED_AT}} : {{#REASON_IS_1}}Injure ou menace{{/REASON_IS_1}}{{#REASON_IS_2}}Propos haineux ou
  discriminatoire{{/REASON_IS_2}}{{#REASON_IS_3}}Vie privée d’une personne{{/REASON_IS_3}}{{#REASON_IS_4}}Publicité ou
  arnaque{{/REASON_IS_4}}{{#REASON_IS_5}}Hors sujet{{/REASON_IS_5}}{{#REASON_IS_6}}Contenu illégal{{/REASON_IS_6}}{{#REASON_IS_7}}Autre
  raison{{/REASON_IS_7}}, {{#STATE_IS_0}}en cours{{/STATE_IS_0}}{{#STATE_IS_1}}contenu gardé{{/STATE_IS_1}}{{#STATE_IS_2}}contenu
  masqué{{/STATE_IS_2}}{{#HAS_EXPLANATION}}<blockquote>{{EXPLANATION:pre_escape}}</blockquote>{{/HAS_EXPLANATION}}</li>
{{/FLAG}}</ul></section>
{{/FLAG_LIST}}
{{#MODERATION_LIST}}<section><h2>Les décisions de modération que vous avez reçues <small>({{COUNT}})</small></h2>
<ul>
{{#MODERATION}}<li>{{DECIDED_AT}} : {{#REASON_IS_1}}Injure ou menace{{/REASON_IS_1}}{{#REASON_IS_2}}Propos haineux ou
  discriminatoire{{/REASON_IS_2}}{{#REASON_IS_3}}Vie privée d’une personne{{/REASON_IS_3}}{{#REASON_IS_4}}Publicité ou
  arnaque{{/REASON_IS_4}}{{#REASON_IS_5}}Hors sujet{{/REASON_IS_5}}{{#REASON_IS_6}}Contenu illégal{{/REASON_IS_6}}{{#REASON_IS_7}}Autre
  raison{{/REASON_IS_7}}{{#HAS_EXPLANATION}}<blockquote>{{EXPLANATION:pre_escape}}</blockquote>{{/HAS_EXPLANATION}}{{#HAS_ANSWER}}<p>Votre réponse :
  </p><blockquote>{{ANSWER:pre_escape}}</blockquote>{{/HAS_ANSWER}}{{#HAS_SETTLED_AT}}<p>{{#RESTORED_IS_1}}Rétabli{{/RESTORED_IS_1}}{{#RESTORED_IS_0}}Maintenu{{/RESTORED_IS_0}} : {{SETTLED_AT}}</p>{{/HAS_SETTLED_AT}}{{!
}}{{#HAS_SETTLEMENT}}<blockquote>{{SETTLEMENT:pre_escape}}</blockquote>{{/HAS_SETTLEMENT}}</li>
{{/MODERATION}}</ul></section>
{{/MODERATION_LIST}}
