{{%AUTOESCAPE context="HTML"}}
<p>Bonjour {{NAME}},</p>
<h1>{{COUNT}} {{#DAILY}}depuis hier{{/DAILY}}{{#WEEKLY}}cette semaine{{/WEEKLY}}</h1>
<ul>
{{#ITEM}}
<li><p><a href="{{URL}}">{{SENTENCE}}</a><br><span class="quiet">{{WHEN}}</span></p></li>
{{/ITEM}}
</ul>
<p><a class="button" href="{{BASE_URL}}/notifications" style="display:inline-block;margin:8px 0 18px;padding:12px 26px;border-radius:24px;background:#0b5d5e;color:#ffffff;font-weight:600;text-decoration:none">Tout voir</a></p>
<p class="quiet"><a href="{{UNSUBSCRIBE}}">Ne plus recevoir ce récapitulatif</a> : un clic suffit, sans mot de passe. <a href="{{BASE_URL}}/notifications/reglages">Choisir ce que vous recevez, et quand</a></p>
