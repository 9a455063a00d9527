{{%AUTOESCAPE context="HTML"}}
Fin {{#DANGER}}d’alerte{{/DANGER}}{{#INFORMATION}}de l’information{{/INFORMATION}} {{COMMUNE:x-a:none}} : {{RISK:none}}
De : Mairie {{COMMUNE:x-de:none}}
Bonjour {{NAME:none}},

{{#ENDED}}{{#DANGER}}L’alerte{{/DANGER}}{{#INFORMATION}}L’information{{/INFORMATION}} « {{RISK:none}} »{{#HAS_PLACE}} ({{PLACE:none}}){{/HAS_PLACE}} de la mairie {{COMMUNE:x-de:none}} est terminée depuis le {{END_DATE:none}}.

{{END_TEXT:none}}
{{/ENDED}}
La page de cette {{#DANGER}}alerte{{/DANGER}}{{#INFORMATION}}information{{/INFORMATION}} :
{{BASE_URL:none}}/alertes/{{PATH:none}}/{{ID:none}}
{{#MAY_UNSUBSCRIBE}}
Ne plus recevoir les alertes par e-mail :
{{UNSUBSCRIBE:none}}
{{/MAY_UNSUBSCRIBE}}
{{#DANGER}}Alerte{{/DANGER}}{{#INFORMATION}}Information{{/INFORMATION}} du {{DATE:none}}
{{#NO_REPLY}}Ne répondez pas à cet e-mail : personne ne le lirait.{{/NO_REPLY}}
Parvis – {{BASE_URL:none}}
