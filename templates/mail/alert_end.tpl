{{%AUTOESCAPE context="HTML"}}
Fin {{#DANGER}}d’alerte{{/DANGER}}{{#INFORMATION}}de l’information{{/INFORMATION}} {{COMMUNE:x-a:none}} : {{RISK:none}}
Bonjour {{NAME:none}},

{{#ENDED}}La mairie {{COMMUNE:x-de:none}} annonce la fin de ce qui suit, depuis le {{END_DATE:none}} :
{{RISK:none}}{{#HAS_PLACE}}, {{PLACE:none}}{{/HAS_PLACE}}

{{END_TEXT:none}}
{{/ENDED}}
La page de cette {{#DANGER}}alerte{{/DANGER}}{{#INFORMATION}}information{{/INFORMATION}} :
{{BASE_URL:none}}/alertes/{{PATH:none}}/{{ID:none}}
{{#MAY_UNSUBSCRIBE}}
Ne plus recevoir les alertes par e-mail :
{{UNSUBSCRIBE:none}}
{{/MAY_UNSUBSCRIBE}}
{{#DANGER}}Alerte{{/DANGER}}{{#INFORMATION}}Information{{/INFORMATION}} du {{DATE:none}}
Parvis – {{BASE_URL:none}}
