{{%AUTOESCAPE context="HTML"}}
La page {{COMMUNE:x-de:none}} est à vous
Bonjour {{NAME:none}},

Vous parlez désormais au nom de la mairie {{COMMUNE:x-de:none}} sur Parvis. Votre bureau, où tout commence :
{{BASE_URL:none}}/mairie/{{PATH:none}}

Six petits pas y sont préparés : votre portrait, l’adresse et les horaires de la mairie, quelques phrases sur la commune, une première publication, un délégué, une affiche pour les habitants. Dix minutes suffisent.

La page que lisent les habitants :
{{BASE_URL:none}}/fil/{{PATH:none}}

Vous n’êtes pas maire, ou ne l’êtes plus ? Dites-le à l’hébergeur du site, dont l’adresse est ici :
{{BASE_URL:none}}/mentions-legales

Parvis – {{BASE_URL:none}}
