{{%AUTOESCAPE context="HTML"}}
{{COUNT:none}} {{#DAILY}}depuis hier{{/DAILY}}{{#WEEKLY}}cette semaine{{/WEEKLY}}{{#ONE_COMMUNE}} à {{COMMUNE:none}}{{/ONE_COMMUNE}}
Bonjour {{NAME:none}},

Voici ce qui s’est passé {{#DAILY}}depuis hier{{/DAILY}}{{#WEEKLY}}cette semaine{{/WEEKLY}}, et que vous n’avez pas encore lu.
{{#ITEM}}
* {{#PUBLICATION}}{{#HAS_ACTOR}}{{ACTOR:none}} a publié{{/HAS_ACTOR}}{{#NO_ACTOR}}La mairie a publié{{/NO_ACTOR}} « {{TITLE:none}} » à {{COMMUNE:none}}{{/PUBLICATION}}{{#GROUP}}Un groupe a été créé à {{COMMUNE:none}}{{#HAS_TITLE}} : « {{TITLE:none}} »{{/HAS_TITLE}}{{/GROUP}}{{#CHAT}}Le direct avec le maire de {{COMMUNE:none}} est ouvert{{#HAS_TITLE}} : « {{TITLE:none}} »{{/HAS_TITLE}}{{/CHAT}}{{#POLL}}La mairie de {{COMMUNE:none}} demande votre avis{{#HAS_TITLE}} : « {{TITLE:none}} »{{/HAS_TITLE}}{{/POLL}}{{#ALERT}}{{#DANGER}}Alerte{{/DANGER}}{{#INFORMATION}}Information{{/INFORMATION}} à {{COMMUNE:none}}{{#HAS_TITLE}} : {{TITLE:none}}{{/HAS_TITLE}}{{/ALERT}}{{#ALERT_END}}Fin de l’{{#DANGER}}alerte{{/DANGER}}{{#INFORMATION}}information{{/INFORMATION}} à {{COMMUNE:none}}{{#HAS_TITLE}} : {{TITLE:none}}{{/HAS_TITLE}}{{/ALERT_END}}{{#POST}}{{MESSAGES:none}} dans un groupe de {{COMMUNE:none}}{{#HAS_TITLE}}, « {{TITLE:none}} »{{/HAS_TITLE}}{{/POST}}{{#CHAT_POST}}La mairie de {{COMMUNE:none}} a répondu à votre question dans le direct{{#HAS_TITLE}} « {{TITLE:none}} »{{/HAS_TITLE}}{{/CHAT_POST}}{{#COMMENT}}{{COMMENTS:none}}{{#HAS_TITLE}} sur « {{TITLE:none}} »{{/HAS_TITLE}} à {{COMMUNE:none}}{{#HAS_ACTOR}}, le dernier de {{ACTOR:none}}{{/HAS_ACTOR}}{{/COMMENT}}{{#LETTER}}{{MESSAGES:none}} {{#ONE}}privé{{/ONE}}{{#SEVERAL}}privés{{/SEVERAL}}{{#HAS_ACTOR}}, le dernier de {{ACTOR:none}}{{/HAS_ACTOR}}{{/LETTER}}
  {{WHEN:none}}
  {{URL:none}}
{{/ITEM}}
Tout voir :
{{BASE_URL:none}}/notifications

--
Vous ne souhaitez plus recevoir ce récapitulatif ? Un clic suffit, sans mot de passe :
{{UNSUBSCRIBE:none}}

Choisir ce que vous recevez, et quand :
{{BASE_URL:none}}/notifications/reglages

Parvis – {{BASE_URL:none}}
