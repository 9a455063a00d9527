{{%AUTOESCAPE context="HTML"}}
<p>Bonjour {{NAME}},</p>
<h1>{{SENTENCE}}</h1>
<p class="quiet">{{WHEN}}</p>
{{$button url="{{URL}}" label="{{LINK}}"}}
<p class="quiet"><a href="{{UNSUBSCRIBE}}">Ne plus recevoir ce type de message par e-mail</a> : un clic suffit, sans mot de passe. <a href="{{BASE_URL}}/notifications/reglages">Choisir ce que vous recevez, et quand</a></p>
