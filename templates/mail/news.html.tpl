{{%AUTOESCAPE context="HTML"}}
<p>Bonjour {{NAME}},</p>
<p>{{SENTENCE}}<br>{{WHEN}}</p>
<p><a href="{{URL}}">{{LINK}}</a></p>
<hr>
<p><a href="{{UNSUBSCRIBE}}">Ne plus recevoir ce type de message par e-mail</a> : un clic suffit, sans mot de passe.</p>
<p><a href="{{BASE_URL}}/notifications/reglages">Choisir ce que vous recevez, et quand</a></p>
