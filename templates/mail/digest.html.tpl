{{%AUTOESCAPE context="HTML"}}
<p>Bonjour {{NAME}},</p>
<p>Voici ce qui s’est passé {{#DAILY}}depuis hier{{/DAILY}}{{#WEEKLY}}cette semaine{{/WEEKLY}}, et que vous n’avez pas encore lu.</p>
<ul>
{{#ITEM}}
<li><p><a href="{{URL}}">{{#PUBLICATION}}{{#HAS_ACTOR}}{{ACTOR}} a publié{{/HAS_ACTOR}}{{#NO_ACTOR}}La mairie a publié{{/NO_ACTOR}} « {{TITLE}} » à {{COMMUNE}}{{/PUBLICATION}}{{#GROUP}}Un groupe a été créé à {{COMMUNE}}{{#HAS_TITLE}} : « {{TITLE}} »{{/HAS_TITLE}}{{/GROUP}}{{#CHAT}}Le direct avec le maire de {{COMMUNE}} est ouvert{{#HAS_TITLE}} : « {{TITLE}} »{{/HAS_TITLE}}{{/CHAT}}{{#POLL}}La mairie de {{COMMUNE}} demande votre avis{{#HAS_TITLE}} : « {{TITLE}} »{{/HAS_TITLE}}{{/POLL}}{{#ALERT}}{{#DANGER}}Alerte{{/DANGER}}{{#INFORMATION}}Information{{/INFORMATION}} à {{COMMUNE}}{{#HAS_TITLE}} : {{TITLE}}{{/HAS_TITLE}}{{/ALERT}}{{#ALERT_END}}Fin de l’{{#DANGER}}alerte{{/DANGER}}{{#INFORMATION}}information{{/INFORMATION}} à {{COMMUNE}}{{#HAS_TITLE}} : {{TITLE}}{{/HAS_TITLE}}{{/ALERT_END}}{{#POST}}{{MESSAGES}} dans un groupe de {{COMMUNE}}{{#HAS_TITLE}}, « {{TITLE}} »{{/HAS_TITLE}}{{/POST}}{{#CHAT_POST}}La mairie de {{COMMUNE}} a répondu à votre question dans le direct{{#HAS_TITLE}} « {{TITLE}} »{{/HAS_TITLE}}{{/CHAT_POST}}{{#COMMENT}}{{COMMENTS}}{{#HAS_TITLE}} sur « {{TITLE}} »{{/HAS_TITLE}} à {{COMMUNE}}{{#HAS_ACTOR}}, le dernier de {{ACTOR}}{{/HAS_ACTOR}}{{/COMMENT}}{{#LETTER}}{{MESSAGES}} {{#ONE}}privé{{/ONE}}{{#SEVERAL}}privés{{/SEVERAL}}{{#HAS_ACTOR}}, le dernier de {{ACTOR}}{{/HAS_ACTOR}}{{/LETTER}}</a><br>{{WHEN}}</p></li>
{{/ITEM}}
</ul>
<p><a href="{{BASE_URL}}/notifications">Tout voir</a></p>
<hr>
<p><a href="{{UNSUBSCRIBE}}">Ne plus recevoir ce récapitulatif</a> : un clic suffit, sans mot de passe.</p>
<p><a href="{{BASE_URL}}/notifications/reglages">Choisir ce que vous recevez, et quand</a></p>
