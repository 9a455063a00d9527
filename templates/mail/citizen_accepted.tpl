{{%AUTOESCAPE context="HTML"}}
Votre inscription {{COMMUNE:x-a:none}} est validée
De : Mairie {{COMMUNE:x-de:none}}
Bonjour {{NAME:none}},

La mairie {{COMMUNE:x-de:none}} a validé votre inscription. Vous pouvez maintenant aimer, commenter et lire ce qui est réservé aux citoyens :
{{BASE_URL:none}}/fil/{{PATH:none}}

{{#NO_REPLY}}Ne répondez pas à cet e-mail : personne ne le lirait.{{/NO_REPLY}}
Parvis – {{BASE_URL:none}}
