{{%AUTOESCAPE context="HTML"}}
Votre inscription à {{COMMUNE:none}} est validée
Bonjour {{NAME:none}},

La mairie de {{COMMUNE:none}} a validé votre inscription. Vous pouvez maintenant aimer, commenter et lire ce qui est réservé aux citoyens :
{{BASE_URL:none}}/fil/{{PATH:none}}

Parvis – {{BASE_URL:none}}
