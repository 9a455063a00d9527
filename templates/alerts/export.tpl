{{%AUTOESCAPE context="HTML"}}
{{! Words for this section’s tables in the copy of one’s data (account/archive.tpl). }}
{{#ALERT_LIST}}<section><h2>Vos alertes <small>({{COUNT}})</small></h2>
<ul>
{{#ALERT}}<li>{{RISK}}, envoyée le {{SENT_AT}}{{#HAS_CONDUCT}}<blockquote>{{CONDUCT:pre_escape}}</blockquote>{{/HAS_CONDUCT}}</li>
{{/ALERT}}</ul></section>
{{/ALERT_LIST}}
