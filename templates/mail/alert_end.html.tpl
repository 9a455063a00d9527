{{%AUTOESCAPE context="HTML"}}
<p>Bonjour {{NAME}},</p>
<h1>Fin {{#DANGER}}de l’alerte{{/DANGER}}{{#INFORMATION}}de l’information{{/INFORMATION}} : {{RISK}}</h1>
{{#HAS_PLACE}}<p>{{PLACE}}</p>{{/HAS_PLACE}}
{{#ENDED}}<p>Terminée depuis le {{END_DATE}}.</p>{{/ENDED}}
{{#END_LINE}}<p>{{LINE}}</p>{{/END_LINE}}
{{$button url="{{BASE_URL}}/alertes/{{PATH}}/{{ID}}" label="La page de cette {{#DANGER}}alerte{{/DANGER}}{{#INFORMATION}}information{{/INFORMATION}}"}}
{{#MAY_UNSUBSCRIBE}}<p class="quiet"><a href="{{UNSUBSCRIBE}}">Ne plus recevoir les alertes par e-mail</a></p>{{/MAY_UNSUBSCRIBE}}
