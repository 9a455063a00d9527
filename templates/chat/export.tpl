{{%AUTOESCAPE context="HTML"}}
{{! Words for this section’s tables in the copy of one’s data (account/archive.tpl). }}
{{#CHAT_GUEST_LIST}}<section><h2>Les directs où vous étiez <small>({{COUNT}})</small></h2>
<ul>
{{#CHAT_GUEST}}<li>« {{TITLE}} », {{COMMUNE}}, vu pour la dernière fois le {{SEEN_AT}}{{#HAS_POSTED_AT}}, dernier message le {{POSTED_AT}}{{/HAS_POSTED_AT}}</li>
{{/CHAT_GUEST}}</ul></section>
{{/CHAT_GUEST_LIST}}
{{#CHAT_SUPPORT_LIST}}<section><h2>Les questions que vous avez posées ou soutenues dans un direct <small>({{COUNT}})</small></h2>
<ul>
{{#CHAT_SUPPORT}}<li>Message n° {{POST_ID}}, le {{SUPPORTED_AT}}</li>
{{/CHAT_SUPPORT}}</ul></section>
{{/CHAT_SUPPORT_LIST}}
