{{%AUTOESCAPE context="HTML"}}
<p>Bonjour {{NAME}},</p>
<p>{{#PUBLICATION}}{{#HAS_ACTOR}}{{ACTOR}} a publié{{/HAS_ACTOR}}{{#NO_ACTOR}}La mairie a publié{{/NO_ACTOR}} « {{TITLE}} » à {{COMMUNE}}, {{WHEN}}.{{/PUBLICATION}}{{#GROUP}}Un groupe a été créé à {{COMMUNE}}, {{WHEN}}{{#HAS_TITLE}} : « {{TITLE}} »{{/HAS_TITLE}}.{{/GROUP}}{{#POLL}}La mairie de {{COMMUNE}} demande votre avis, {{WHEN}}{{#HAS_TITLE}} : « {{TITLE}} »{{/HAS_TITLE}}.{{/POLL}}{{#POST}}{{#HAS_ACTOR}}{{ACTOR}}{{/HAS_ACTOR}}{{#NO_ACTOR}}Quelqu’un{{/NO_ACTOR}} a écrit dans un groupe de {{COMMUNE}}{{#HAS_TITLE}}, « {{TITLE}} »{{/HAS_TITLE}}, {{WHEN}}.{{/POST}}{{#COMMENT}}{{#HAS_ACTOR}}{{ACTOR}}{{/HAS_ACTOR}}{{#NO_ACTOR}}Quelqu’un{{/NO_ACTOR}} a commenté{{#HAS_TITLE}} « {{TITLE}} »{{/HAS_TITLE}} à {{COMMUNE}}, {{WHEN}}.{{/COMMENT}}{{#LETTER}}{{#HAS_ACTOR}}{{ACTOR}}{{/HAS_ACTOR}}{{#NO_ACTOR}}Quelqu’un{{/NO_ACTOR}} vous a écrit, {{WHEN}}.{{/LETTER}}</p>
<p><a href="{{URL}}">{{#PUBLICATION}}Lire la publication{{/PUBLICATION}}{{#GROUP}}Voir le groupe{{/GROUP}}{{#POLL}}Répondre{{/POLL}}{{#POST}}Lire le message{{/POST}}{{#COMMENT}}Lire le commentaire{{/COMMENT}}{{#LETTER}}Lire le message{{/LETTER}}</a></p>
<hr>
<p><a href="{{UNSUBSCRIBE}}">Ne plus recevoir ce type de message par e-mail</a> : un clic suffit, sans mot de passe.</p>
<p><a href="{{BASE_URL}}/notifications/reglages">Choisir ce que vous recevez, et quand</a></p>
