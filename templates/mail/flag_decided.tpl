{{%AUTOESCAPE context="HTML"}}
Décision sur votre signalement {{RECEIPT:none}}
Bonjour{{#NAMED}} {{NAME:none}}{{/NAMED}},

{{#HIDDEN}}La mairie de {{COMMUNE:none}} a retiré le contenu que vous aviez signalé :{{/HIDDEN}}{{#KEPT}}La mairie de {{COMMUNE:none}} a examiné le contenu que vous aviez signalé et a décidé de le laisser en ligne :{{/KEPT}}
{{ADDRESS:none}}

Si vous n’êtes pas d’accord, répondez à la mairie ou saisissez la justice ; l’Arcom peut aussi être informée.

Parvis – {{BASE_URL:none}}
