{{%AUTOESCAPE context="HTML"}}
Votre signalement {{RECEIPT:none}}
De : Mairie {{COMMUNE:x-de:none}}
Bonjour{{#NAMED}} {{NAME:none}}{{/NAMED}},

La mairie {{COMMUNE:x-de:none}} a bien reçu votre signalement de ce contenu :
{{ADDRESS:none}}

Numéro de reçu : {{RECEIPT:none}}

Elle l’examine et vous dira sa décision par e-mail.

{{#NO_REPLY}}Ne répondez pas à cet e-mail : personne ne le lirait.{{/NO_REPLY}}
Parvis – {{BASE_URL:none}}
