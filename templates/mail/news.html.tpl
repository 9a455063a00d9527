{{%AUTOESCAPE context="HTML"}}
<p>Bonjour {{NAME}},</p>
<h1>{{SENTENCE}}</h1>
<p class="quiet">{{WHEN}}</p>
<p><a class="button" href="{{URL}}" style="display:inline-block;margin:8px 0 18px;padding:12px 26px;border-radius:24px;background:#0b5d5e;color:#ffffff;font-weight:600;text-decoration:none">{{LINK}}</a></p>
<p class="quiet"><a href="{{UNSUBSCRIBE}}">Ne plus recevoir ce type de message par e-mail</a> : un clic suffit, sans mot de passe. <a href="{{BASE_URL}}/notifications/reglages">Choisir ce que vous recevez, et quand</a></p>
