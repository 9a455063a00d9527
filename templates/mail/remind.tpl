{{%AUTOESCAPE context="HTML"}}
{{#ONE}}Une personne attend votre réponse {{COMMUNE:x-a:none}}{{/ONE}}{{#SEVERAL}}{{WAITING:none}} attendent votre réponse {{COMMUNE:x-a:none}}{{/SEVERAL}}
Bonjour {{NAME:none}},

{{#ONE}}Une personne attend{{/ONE}}{{#SEVERAL}}{{WAITING:none}} attendent{{/SEVERAL}} que la mairie {{COMMUNE:x-de:none}} valide {{#ONE}}son inscription{{/ONE}}{{#SEVERAL}}leur inscription{{/SEVERAL}} ; la plus ancienne demande date du {{SINCE:none}}.

Accepter ou refuser :
{{BASE_URL:none}}/mairie/{{PATH:none}}/citoyens

Ce rappel part au plus une fois par semaine.

{{#NO_REPLY}}Ne répondez pas à cet e-mail : personne ne le lirait.{{/NO_REPLY}}
Parvis – {{BASE_URL:none}}
