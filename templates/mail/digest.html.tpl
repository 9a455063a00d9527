{{%AUTOESCAPE context="HTML"}}
<p>Bonjour {{NAME}},</p>
<p>Voici ce qui s’est passé {{#DAILY}}depuis hier{{/DAILY}}{{#WEEKLY}}cette semaine{{/WEEKLY}}, et que vous n’avez pas encore lu.</p>
<ul>
{{#ITEM}}
<li><p><a href="{{URL}}">{{SENTENCE}}</a><br>{{WHEN}}</p></li>
{{/ITEM}}
</ul>
<p><a href="{{BASE_URL}}/notifications">Tout voir</a></p>
<hr>
<p><a href="{{UNSUBSCRIBE}}">Ne plus recevoir ce récapitulatif</a> : un clic suffit, sans mot de passe.</p>
<p><a href="{{BASE_URL}}/notifications/reglages">Choisir ce que vous recevez, et quand</a></p>
