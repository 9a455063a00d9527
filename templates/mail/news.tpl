{{%AUTOESCAPE context="HTML"}}
{{#PUBLICATION}}{{COMMUNE:none}} : {{TITLE:none}}{{/PUBLICATION}}{{#GROUP}}Un nouveau groupe à {{COMMUNE:none}}{{#HAS_TITLE}} : {{TITLE:none}}{{/HAS_TITLE}}{{/GROUP}}{{#CHAT}}Le direct avec le maire de {{COMMUNE:none}} est ouvert{{#HAS_TITLE}} : {{TITLE:none}}{{/HAS_TITLE}}{{/CHAT}}{{#POLL}}Une consultation à {{COMMUNE:none}}{{#HAS_TITLE}} : {{TITLE:none}}{{/HAS_TITLE}}{{/POLL}}{{#POST}}Un message dans un groupe de {{COMMUNE:none}}{{#HAS_TITLE}} : {{TITLE:none}}{{/HAS_TITLE}}{{/POST}}{{#CHAT_POST}}La mairie de {{COMMUNE:none}} a répondu à votre question{{/CHAT_POST}}{{#COMMENT}}Un commentaire{{#HAS_TITLE}} sur « {{TITLE:none}} »{{/HAS_TITLE}}{{/COMMENT}}{{#LETTER}}Un message privé vous attend{{/LETTER}}
Bonjour {{NAME:none}},

{{#PUBLICATION}}{{#HAS_ACTOR}}{{ACTOR:none}} a publié{{/HAS_ACTOR}}{{#NO_ACTOR}}La mairie a publié{{/NO_ACTOR}} « {{TITLE:none}} » à {{COMMUNE:none}}, {{WHEN:none}}.

Pour lire la publication :{{/PUBLICATION}}{{#GROUP}}Un groupe a été créé à {{COMMUNE:none}}, {{WHEN:none}}{{#HAS_TITLE}} : « {{TITLE:none}} »{{/HAS_TITLE}}.

Pour voir le groupe :{{/GROUP}}{{#CHAT}}Le direct avec le maire de {{COMMUNE:none}} est ouvert depuis {{WHEN:none}}{{#HAS_TITLE}} : « {{TITLE:none}} »{{/HAS_TITLE}}.

Pour y entrer :{{/CHAT}}{{#POLL}}La mairie de {{COMMUNE:none}} demande votre avis, {{WHEN:none}}{{#HAS_TITLE}} : « {{TITLE:none}} »{{/HAS_TITLE}}.

Pour répondre :{{/POLL}}{{#POST}}{{#HAS_ACTOR}}{{ACTOR:none}}{{/HAS_ACTOR}}{{#NO_ACTOR}}Quelqu’un{{/NO_ACTOR}} a écrit dans un groupe de {{COMMUNE:none}}{{#HAS_TITLE}}, « {{TITLE:none}} »{{/HAS_TITLE}}, {{WHEN:none}}.

Pour lire le message :{{/POST}}{{#CHAT_POST}}La mairie de {{COMMUNE:none}} a répondu à votre question dans le direct{{#HAS_TITLE}} « {{TITLE:none}} »{{/HAS_TITLE}}, {{WHEN:none}}.

Pour lire la réponse :{{/CHAT_POST}}{{#COMMENT}}{{#HAS_ACTOR}}{{ACTOR:none}}{{/HAS_ACTOR}}{{#NO_ACTOR}}Quelqu’un{{/NO_ACTOR}} a commenté{{#HAS_TITLE}} « {{TITLE:none}} »{{/HAS_TITLE}} à {{COMMUNE:none}}, {{WHEN:none}}.

Pour lire le commentaire :{{/COMMENT}}{{#LETTER}}{{#HAS_ACTOR}}{{ACTOR:none}}{{/HAS_ACTOR}}{{#NO_ACTOR}}Quelqu’un{{/NO_ACTOR}} vous a écrit, {{WHEN:none}}.

Pour lire le message :{{/LETTER}}
{{URL:none}}

--
Vous ne souhaitez plus recevoir ce type de message par e-mail ? Un clic suffit, sans mot de passe :
{{UNSUBSCRIBE:none}}

Choisir ce que vous recevez, et quand :
{{BASE_URL:none}}/notifications/reglages

Parvis – {{BASE_URL:none}}
