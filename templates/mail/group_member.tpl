{{%AUTOESCAPE context="HTML"}}
{{#LET_IN}}Vous participez au groupe « {{TITLE:none}} »{{/LET_IN}}{{#SHUT_OUT}}Le groupe « {{TITLE:none}} » ne vous est pas ouvert{{/SHUT_OUT}}
De : Mairie {{COMMUNE:x-de:none}}
Bonjour {{NAME:none}},

{{#LET_IN}}La mairie {{COMMUNE:x-de:none}} vous ouvre le groupe de discussion « {{TITLE:none}} ». Vous pouvez le lire et y écrire :
{{BASE_URL:none}}{{PATH:none}}{{/LET_IN}}{{#SHUT_OUT}}La mairie {{COMMUNE:x-de:none}} ne vous donne pas, ou plus, accès au groupe de discussion « {{TITLE:none}} ».

La raison qu’elle donne : {{REASON:none}}

La décision a été prise par une personne, sans traitement automatique. Ce que vous avez écrit dans le groupe reste en place, et rien d’autre ne change pour vous sur Parvis.{{/SHUT_OUT}}

{{#NO_REPLY}}Ne répondez pas à cet e-mail : personne ne le lirait.{{/NO_REPLY}}
Parvis – {{BASE_URL:none}}
