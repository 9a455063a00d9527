{{%AUTOESCAPE context="HTML"}}
{{#ONE}}Une personne attend votre réponse à {{COMMUNE:none}}{{/ONE}}{{#SEVERAL}}{{WAITING:none}} attendent votre réponse à {{COMMUNE:none}}{{/SEVERAL}}
Bonjour {{NAME:none}},

{{#ONE}}Une personne attend{{/ONE}}{{#SEVERAL}}{{WAITING:none}} attendent{{/SEVERAL}} que la mairie de {{COMMUNE:none}} valide {{#ONE}}son inscription{{/ONE}}{{#SEVERAL}}leur inscription{{/SEVERAL}} ; la plus ancienne demande date du {{SINCE:none}}.

Accepter ou refuser :
{{BASE_URL:none}}/mairie/{{PATH:none}}/citoyens

Ce rappel part au plus une fois par semaine.

Parvis – {{BASE_URL:none}}
