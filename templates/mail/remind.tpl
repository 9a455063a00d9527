{{%AUTOESCAPE context="HTML"}}
À faire {{COMMUNE:x-a:none}} : {{#FIRST}}{{#MANY}}plus de {{/MANY}}{{COUNT:none}} {{QUEUE:none}}{{/FIRST}}{{#THEN}}, {{#MANY}}plus de {{/MANY}}{{COUNT:none}} {{QUEUE:none}}{{/THEN}}
Bonjour {{NAME:none}},

Voici ce qui attend votre réponse à la mairie {{COMMUNE:x-de:none}}.

{{#WAITS}}- {{#MANY}}plus de {{/MANY}}{{COUNT:none}} {{QUEUE:none}}
{{/WAITS}}
{{#APPLICANT}}{{#ABOUT}}{{APPLICANT_NAME:none}} demande à entrer dans le groupe « {{TITLE:none}} ».

{{/ABOUT}}{{APPLICANT_NAME:none}}, accepter :
{{ACCEPT_URL:none}}

{{/APPLICANT}}Tout voir et répondre, au bureau de la mairie :
{{BASE_URL:none}}/mairie/{{PATH:none}}

{{#APPLICANT_LINKS}}Les adresses qui acceptent n’ouvrent que cela, à vous seulement, pendant sept jours : ne transférez pas cet e-mail. {{/APPLICANT_LINKS}}Cet e-mail part au plus une fois par jour.

{{#NO_REPLY}}Ne répondez pas à cet e-mail : personne ne le lirait.{{/NO_REPLY}}
Parvis – {{BASE_URL:none}}
