{{%AUTOESCAPE context="HTML"}}
Choisissez un nouveau mot de passe
Bonjour {{NAME:none}},

Un nouveau mot de passe a été demandé pour votre compte. Pour le choisir, ouvrez ce lien, valable deux heures :
{{LINK:none}}

Si ce n’est pas vous, ne faites rien : votre mot de passe reste le même.

{{#NO_REPLY}}Ne répondez pas à cet e-mail : personne ne le lirait.{{/NO_REPLY}}
Parvis – {{BASE_URL:none}}
