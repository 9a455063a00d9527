{{%AUTOESCAPE context="HTML"}}
{{! Words for this section’s tables in the copy of one’s data (account/archive.tpl). }}
{{#SESSION_LIST}}<section><h2>Vos connexions <small>({{COUNT}})</small></h2>
<ul>
{{#SESSION}}<li>{{#HAS_AGENT}}{{AGENT}}, {{/HAS_AGENT}}ouverte le {{CREATED_AT}}, vue le {{SEEN_AT}}</li>
{{/SESSION}}</ul></section>
{{/SESSION_LIST}}
{{#SECOND_FACTOR_LIST}}<section><h2>La validation en deux étapes <small>({{COUNT}})</small></h2>
<ul>
{{#SECOND_FACTOR}}<li>Active depuis le {{SINCE}}</li>
{{/SECOND_FACTOR}}</ul></section>
{{/SECOND_FACTOR_LIST}}
{{#RECOVERY_CODE_LIST}}<section><h2>Vos codes de secours</h2>
<ul>
{{#RECOVERY_CODE}}<li>{{CODES}} encore valables</li>
{{/RECOVERY_CODE}}</ul></section>
{{/RECOVERY_CODE_LIST}}
{{#ONE_TIME_LIST}}<section><h2>Vos liens et codes en cours <small>({{COUNT}})</small></h2>
<ul>
{{#ONE_TIME}}<li>Créé le {{CREATED_AT}}, sert jusqu’au {{EXPIRES_AT}}</li>
{{/ONE_TIME}}</ul></section>
{{/ONE_TIME_LIST}}
