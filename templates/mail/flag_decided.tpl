{{%AUTOESCAPE context="HTML"}}
{{#DECIDED}}Décision sur votre signalement{{/DECIDED}}{{#GONE}}Fin de votre signalement{{/GONE}} {{RECEIPT:none}}
De : Mairie {{COMMUNE:x-de:none}}
Bonjour{{#NAMED}} {{NAME:none}}{{/NAMED}},

{{#HIDDEN}}La mairie {{COMMUNE:x-de:none}} a masqué le contenu que vous aviez signalé :{{/HIDDEN}}{{#KEPT}}La mairie {{COMMUNE:x-de:none}} a examiné le contenu que vous aviez signalé et a décidé de le laisser en ligne :{{/KEPT}}{{#WITHDRAWN}}Le contenu que vous aviez signalé à la mairie {{COMMUNE:x-de:none}} a été supprimé par son auteur :{{/WITHDRAWN}}{{#NOT_KEPT}}Le contenu que vous aviez signalé à la mairie {{COMMUNE:x-de:none}} n’est plus en ligne : le direct est terminé et, comme annoncé à son ouverture, ses messages n’ont pas été gardés. Il se trouvait ici :{{/NOT_KEPT}}
{{ADDRESS:none}}

{{#DECIDED}}Si vous n’êtes pas d’accord, répondez à la mairie ou saisissez la justice ; l’Arcom peut aussi être informée.{{/DECIDED}}{{#WITHDRAWN}}Il n’est plus en ligne : il n’y a plus rien à décider.{{/WITHDRAWN}}{{#NOT_KEPT}}Il n’y a plus rien à décider.{{/NOT_KEPT}}

{{#NO_REPLY}}Ne répondez pas à cet e-mail : personne ne le lirait.{{/NO_REPLY}}
Parvis – {{BASE_URL:none}}
