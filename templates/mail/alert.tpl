{{%AUTOESCAPE context="HTML"}}
{{#DANGER}}ALERTE{{/DANGER}}{{#INFORMATION}}Information{{/INFORMATION}} de la mairie {{COMMUNE:x-de:none}} : {{RISK:none}}
De : Mairie {{COMMUNE:x-de:none}}
Bonjour {{NAME:none}},

{{#DANGER}}La mairie {{COMMUNE:x-de:none}} vous alerte.{{/DANGER}}{{#INFORMATION}}La mairie {{COMMUNE:x-de:none}} vous informe.{{/INFORMATION}}

Ce qui se passe : {{RISK:none}}
{{#HAS_PLACE}}Où : {{PLACE:none}}
{{/HAS_PLACE}}Qui l’annonce : {{AUTHORITY:none}}

Ce qu’il faut faire :
{{CONDUCT:none}}

{{#HAS_LINK}}Pour en savoir plus :
{{LINK:none}}

{{/HAS_LINK}}La page de cette {{#DANGER}}alerte{{/DANGER}}{{#INFORMATION}}information{{/INFORMATION}}, qui dira aussi quand elle sera terminée :
{{BASE_URL:none}}/alertes/{{PATH:none}}/{{ID:none}}

{{#DANGER}}En danger immédiat, appelez le 112, ou le 114 par SMS si vous n’entendez pas. Personne ne lit les réponses à cet e-mail.
{{/DANGER}}{{#MAY_UNSUBSCRIBE}}
Ne plus recevoir les alertes par e-mail :
{{UNSUBSCRIBE:none}}
{{/MAY_UNSUBSCRIBE}}
{{#DANGER}}Alerte{{/DANGER}}{{#INFORMATION}}Information{{/INFORMATION}} du {{DATE:none}}
Parvis – {{BASE_URL:none}}
