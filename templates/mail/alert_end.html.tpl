{{%AUTOESCAPE context="HTML"}}
<p>Bonjour {{NAME}},</p>
<h1>Fin {{#DANGER}}de l’alerte{{/DANGER}}{{#INFORMATION}}de l’information{{/INFORMATION}} de la mairie {{COMMUNE:x-de}} : {{RISK}}</h1>
{{#END_LINE}}<p>{{LINE}}</p>{{/END_LINE}}
{{#ENDED}}<p>Depuis le {{END_DATE}}</p>{{/ENDED}}
<p><a href="{{BASE_URL}}/alertes/{{PATH}}/{{ID}}">La page de cette {{#DANGER}}alerte{{/DANGER}}{{#INFORMATION}}information{{/INFORMATION}}</a></p>
{{#MAY_UNSUBSCRIBE}}<p><a href="{{UNSUBSCRIBE}}">Ne plus recevoir les alertes par e-mail</a></p>{{/MAY_UNSUBSCRIBE}}
