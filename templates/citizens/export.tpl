{{%AUTOESCAPE context="HTML"}}
{{! Words for this section’s tables in the copy of one’s data (account/archive.tpl). }}
{{#CITIZENSHIP_LIST}}<section><h2>Vos demandes d’inscription dans une commune <small>({{COUNT}})</small></h2>
<ul>
{{#CITIZENSHIP}}<li>{{COMMUNE}} : {{#STATE_IS_0}}en attente{{/STATE_IS_0}}{{#STATE_IS_1}}acceptée{{/STATE_IS_1}}{{#STATE_IS_2}}refusée{{/STATE_IS_2}}, demandée le {{ASKED_AT}}{{!
  }}{{#HAS_DECIDED_AT}}, décidée le {{DECIDED_AT}}{{/HAS_DECIDED_AT}}{{#HAS_ANSWER}}<blockquote>{{ANSWER:pre_escape}}</blockquote>{{/HAS_ANSWER}}</li>
{{/CITIZENSHIP}}</ul></section>
{{/CITIZENSHIP_LIST}}
