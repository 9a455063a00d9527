{{%AUTOESCAPE context="HTML"}}
{{! Words for this section’s tables in the copy of one’s data (account/archive.tpl). }}
{{#DISCUSSION_MEMBER_LIST}}<section><h2>Les groupes dont vous êtes ou avez demandé à être <small>({{COUNT}})</small></h2>
<ul>
{{#DISCUSSION_MEMBER}}<li>« {{TITLE}} » : {{#STATE_IS_0}}demande en
  attente{{/STATE_IS_0}}{{#STATE_IS_1}}membre{{/STATE_IS_1}}{{#STATE_IS_2}}écarté{{/STATE_IS_2}}, depuis le {{ASKED_AT}}{{#HAS_DECIDED_AT}}, décidé le
  {{DECIDED_AT}}{{/HAS_DECIDED_AT}}{{#HAS_REASON}} : {{REASON}}{{/HAS_REASON}}</li>
{{/DISCUSSION_MEMBER}}</ul></section>
{{/DISCUSSION_MEMBER_LIST}}
