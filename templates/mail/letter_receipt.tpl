{{%AUTOESCAPE context="HTML"}}
Accusé de réception n° {{NUMBER:none}} de la mairie {{COMMUNE:x-de:none}}
Bonjour {{NAME:none}},

Votre message à la mairie {{COMMUNE:x-de:none}} est bien arrivé le {{DATE:none}}.

Service : mairie {{COMMUNE:x-de:none}}
Adresse : {{#HAS_ADDRESS}}{{ADDRESS:none}}{{/HAS_ADDRESS}}{{#NO_ADDRESS}}la mairie {{COMMUNE:x-de:none}} ; son adresse n’est pas connue du site{{/NO_ADDRESS}}{{#HAS_PHONE}}
Téléphone : {{PHONE:none}}{{/HAS_PHONE}}
Numéro de la conversation : {{NUMBER:none}}

La loi laisse dix jours ouvrés à une mairie pour accuser réception d’un message électronique : ce reçu, délivré aussitôt, en tient lieu. Il ne dit rien de la réponse (code des relations entre le public et l’administration, articles L112-11 et R112-11-1).
{{#OFFICIAL}}
Vous avez indiqué une demande officielle. Si elle appelle une décision, le silence de la mairie peut, après un délai qui est souvent de deux mois et qui dépend de l’objet de la demande, valoir accord ou refus. La mairie vous dira la règle qui s’applique à la vôtre, et s’il manque une pièce.
{{/OFFICIAL}}
Lire la conversation :
{{BASE_URL:none}}{{PATH:none}}

Parvis – {{BASE_URL:none}}
