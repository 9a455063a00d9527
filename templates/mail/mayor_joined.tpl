{{%AUTOESCAPE context="HTML"}}
Le maire {{COMMUNE:x-de:none}} est arrivé sur Parvis
Bonjour {{NAME:none}},

Vous l’attendiez : {{MAYOR:none}} vient d’ouvrir la page {{COMMUNE:x-de:none}}.
{{BASE_URL:none}}/fil/{{PATH:none}}

Où en est votre inscription comme citoyen :
{{BASE_URL:none}}/mairie/{{PATH:none}}/ma-demande

{{#NO_REPLY}}Ne répondez pas à cet e-mail : personne ne le lirait.{{/NO_REPLY}}
Parvis – {{BASE_URL:none}}
