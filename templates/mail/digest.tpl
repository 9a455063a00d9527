{{%AUTOESCAPE context="HTML"}}
{{COUNT:none}} {{#DAILY}}depuis hier{{/DAILY}}{{#WEEKLY}}cette semaine{{/WEEKLY}}{{#ONE_COMMUNE}} {{COMMUNE:x-a:none}}{{/ONE_COMMUNE}}
Bonjour {{NAME:none}},

Voici ce qui s’est passé {{#DAILY}}depuis hier{{/DAILY}}{{#WEEKLY}}cette semaine{{/WEEKLY}}, et que vous n’avez pas encore lu.
{{#ITEM}}
* {{SENTENCE:none}}
  {{WHEN:none}}
  {{URL:none}}
{{/ITEM}}
Tout voir :
{{BASE_URL:none}}/notifications

--
Vous ne souhaitez plus recevoir ce récapitulatif ? Un clic suffit, sans mot de passe :
{{UNSUBSCRIBE:none}}

Choisir ce que vous recevez, et quand :
{{BASE_URL:none}}/notifications/reglages

{{#NO_REPLY}}Ne répondez pas à cet e-mail : personne ne le lirait.{{/NO_REPLY}}
Parvis – {{BASE_URL:none}}
