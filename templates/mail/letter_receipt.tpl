{{%AUTOESCAPE context="HTML"}}
Accusé de réception n° {{NUMBER:none}} de la mairie {{COMMUNE:x-de:none}}
De : Mairie {{COMMUNE:x-de:none}}
Bonjour {{NAME:none}},

Votre message à la mairie {{COMMUNE:x-de:none}} est bien arrivé le {{DATE:none}}.

Service : mairie {{COMMUNE:x-de:none}}
Adresse : {{#HAS_ADDRESS}}{{ADDRESS:none}}{{/HAS_ADDRESS}}{{#NO_ADDRESS}}la mairie {{COMMUNE:x-de:none}} ; son adresse n’est pas connue du site{{/NO_ADDRESS}}{{#HAS_PHONE}}
Téléphone : {{PHONE:none}}{{/HAS_PHONE}}
Numéro de la conversation : {{NUMBER:none}}

Ceci est l’accusé de réception prévu par la loi. La mairie vous répondra séparément. (Code des relations entre le public et l’administration, articles L112-11 et R112-11-1.)
{{#OFFICIAL}}
Vous avez indiqué une demande officielle. Si elle appelle une décision, le silence de la mairie peut, après un délai qui est souvent de deux mois et qui dépend de l’objet de la demande, valoir accord ou refus. La mairie vous dira la règle qui s’applique à la vôtre, et s’il manque une pièce.
{{/OFFICIAL}}
Lire la conversation :
{{BASE_URL:none}}{{PATH:none}}

{{#NO_REPLY}}Ne répondez pas à cet e-mail : personne ne le lirait.{{/NO_REPLY}}
Parvis – {{BASE_URL:none}}
