{{%AUTOESCAPE context="HTML"}}
{{#DECIDED}}Décision sur votre signalement{{/DECIDED}}{{#GONE}}Fin de votre signalement{{/GONE}} {{RECEIPT:none}}
De : Mairie {{COMMUNE:x-de:none}}
Bonjour{{#NAMED}} {{NAME:none}}{{/NAMED}},

{{#HIDDEN}}La mairie {{COMMUNE:x-de:none}} a masqué le contenu que vous aviez signalé :{{/HIDDEN}}{{#KEPT}}La mairie {{COMMUNE:x-de:none}} a examiné le contenu que vous aviez signalé et a décidé de le laisser en ligne :{{/KEPT}}{{#WITHDRAWN}}Le contenu que vous aviez signalé à la mairie {{COMMUNE:x-de:none}} a été supprimé par son auteur :{{/WITHDRAWN}}{{#NOT_KEPT}}Le contenu que vous aviez signalé à la mairie {{COMMUNE:x-de:none}} n’est plus en ligne : le direct est terminé et, comme annoncé à son ouverture, ses messages n’ont pas été gardés. Il se trouvait ici :{{/NOT_KEPT}}
{{ADDRESS:none}}

{{#DECIDED}}{{#HIDDEN}}Sa raison{{/HIDDEN}}{{#KEPT}}La raison que vous aviez donnée{{/KEPT}} : {{#REASON_IS_1}}injure ou menace{{/REASON_IS_1}}{{#REASON_IS_2}}propos haineux ou discriminatoire{{/REASON_IS_2}}{{#REASON_IS_3}}vie privée d’une personne{{/REASON_IS_3}}{{#REASON_IS_4}}publicité ou arnaque{{/REASON_IS_4}}{{#REASON_IS_5}}hors sujet{{/REASON_IS_5}}{{#REASON_IS_6}}contenu illégal{{/REASON_IS_6}}{{#REASON_IS_7}}autre raison{{/REASON_IS_7}}.
{{#HAS_EXPLANATION}}
Explication de la mairie : {{EXPLANATION:none}}
{{/HAS_EXPLANATION}}
Si vous n’êtes pas d’accord, {{#BY_SITE}}écrivez-le à la mairie : {{CONTACT:none}}{{/BY_SITE}}{{#BY_MAIL}}écrivez-le à la mairie : {{CONTACT:none}}{{/BY_MAIL}}{{#BY_POST}}écrivez-le à la mairie, {{CONTACT:none}}{{/BY_POST}}{{#NO_CONTACT}}dites-le à l’accueil de la mairie{{/NO_CONTACT}}. Vous pouvez aussi saisir la justice ou informer l’Arcom.
Ne répondez pas à cet e-mail : personne ne le lirait.{{/DECIDED}}{{#WITHDRAWN}}Il n’est plus en ligne : il n’y a plus rien à décider.{{/WITHDRAWN}}{{#NOT_KEPT}}Il n’y a plus rien à décider.{{/NOT_KEPT}}

{{#NO_REPLY}}Ne répondez pas à cet e-mail : personne ne le lirait.{{/NO_REPLY}}
Parvis – {{BASE_URL:none}}
