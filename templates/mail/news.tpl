{{%AUTOESCAPE context="HTML"}}
{{SUBJECT:none}}
{{#HAS_SENDER}}De : {{SENDER:none}}{{/HAS_SENDER}}
Bonjour {{NAME:none}},

{{SENTENCE:none}}
{{WHEN:none}}

{{LINK:none}} :
{{URL:none}}

--
Vous ne souhaitez plus recevoir ce type de message par e-mail ? Un clic suffit, sans mot de passe :
{{UNSUBSCRIBE:none}}

Choisir ce que vous recevez, et quand :
{{BASE_URL:none}}/notifications/reglages

{{#NO_REPLY}}Ne répondez pas à cet e-mail : personne ne le lirait.{{/NO_REPLY}}
Parvis – {{BASE_URL:none}}
