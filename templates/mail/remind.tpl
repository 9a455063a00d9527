{{%AUTOESCAPE context="HTML"}}
{{#ONE}}Une personne attend votre réponse {{COMMUNE:x-a:none}}{{/ONE}}{{#SEVERAL}}{{WAITING:none}} attendent votre réponse {{COMMUNE:x-a:none}}{{/SEVERAL}}
Bonjour {{NAME:none}},

{{#ONE}}Une personne attend{{/ONE}}{{#SEVERAL}}{{WAITING:none}} attendent{{/SEVERAL}} que la mairie {{COMMUNE:x-de:none}} valide {{#ONE}}son inscription{{/ONE}}{{#SEVERAL}}leur inscription{{/SEVERAL}} ; la plus ancienne demande date du {{SINCE:none}}.

{{#APPLICANT}}{{APPLICANT_NAME:none}}, accepter :
{{ACCEPT_URL:none}}

{{/APPLICANT}}Tout voir, accepter ou refuser :
{{BASE_URL:none}}/mairie/{{PATH:none}}/citoyens

Ces adresses n’ouvrent que cela, à vous seulement, pendant sept jours : ne transférez pas cet e-mail. Il part au plus une fois par jour.

{{#NO_REPLY}}Ne répondez pas à cet e-mail : personne ne le lirait.{{/NO_REPLY}}
Parvis – {{BASE_URL:none}}
