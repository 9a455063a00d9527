{{%AUTOESCAPE context="HTML"}}
<p>Bonjour {{NAME}},</p>
<h1>{{#DANGER}}Alerte{{/DANGER}}{{#INFORMATION}}Information{{/INFORMATION}} de la mairie {{COMMUNE:x-de}} : {{RISK}}</h1>
{{#HAS_PLACE}}<p><strong>Où :</strong> {{PLACE}}</p>{{/HAS_PLACE}}
<p><strong>Qui l’annonce :</strong> {{AUTHORITY}}</p>
<h2>Ce qu’il faut faire</h2>
{{#CONDUCT_LINE}}<p>{{LINE}}</p>{{/CONDUCT_LINE}}
{{#HAS_LINK}}<p><a href="{{LINK}}">Pour en savoir plus</a></p>{{/HAS_LINK}}
<p><a href="{{BASE_URL}}/alertes/{{PATH}}/{{ID}}">La page de cette {{#DANGER}}alerte{{/DANGER}}{{#INFORMATION}}information{{/INFORMATION}}</a>, qui dira aussi quand elle sera terminée.</p>
{{#DANGER}}<p>En cas d’urgence vitale, appelez le 112 ou le 18. Personne ne lit les réponses à cet e-mail.</p>{{/DANGER}}
<p>{{#DANGER}}Alerte{{/DANGER}}{{#INFORMATION}}Information{{/INFORMATION}} du {{DATE}}</p>
{{#MAY_UNSUBSCRIBE}}<p><a href="{{UNSUBSCRIBE}}">Ne plus recevoir les alertes par e-mail</a></p>{{/MAY_UNSUBSCRIBE}}
