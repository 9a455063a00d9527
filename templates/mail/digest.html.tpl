{{%AUTOESCAPE context="HTML"}}
<p>Bonjour {{NAME}},</p>
<h1>{{COUNT}} {{#DAILY}}depuis hier{{/DAILY}}{{#WEEKLY}}cette semaine{{/WEEKLY}}</h1>
<ul>
{{#ITEM}}
<li><p><a href="{{URL}}">{{SENTENCE}}</a><br><span class="quiet">{{WHEN}}</span></p></li>
{{/ITEM}}
</ul>
{{$button url="{{BASE_URL}}/notifications" label="Tout voir"}}
<p class="quiet"><a href="{{UNSUBSCRIBE}}">Ne plus recevoir ce récapitulatif</a> : un clic suffit, sans mot de passe. <a href="{{BASE_URL}}/notifications/reglages">Choisir ce que vous recevez, et quand</a></p>
