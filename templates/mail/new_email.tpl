{{%AUTOESCAPE context="HTML"}}
Confirmez votre nouvelle adresse
Bonjour {{NAME:none}},

Vous avez demandé que votre compte utilise cette adresse. Pour la confirmer, ouvrez ce lien, valable 24 heures :
{{LINK:none}}

Si ce n’est pas vous, ne faites rien.

{{#NO_REPLY}}Ne répondez pas à cet e-mail : personne ne le lirait.{{/NO_REPLY}}
Parvis – {{BASE_URL:none}}
