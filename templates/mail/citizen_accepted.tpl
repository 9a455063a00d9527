{{%AUTOESCAPE context="HTML"}}
Votre inscription {{COMMUNE:x-a:none}} est validée
Bonjour {{NAME:none}},

La mairie {{COMMUNE:x-de:none}} a validé votre inscription. Vous pouvez maintenant aimer, commenter et lire ce qui est réservé aux citoyens :
{{BASE_URL:none}}/fil/{{PATH:none}}

Parvis – {{BASE_URL:none}}
