{{%AUTOESCAPE context="HTML"}}
Votre mot de passe a été changé
Bonjour {{NAME:none}},

Le mot de passe de votre compte vient d’être changé, et vos autres sessions ont été fermées.

Si ce n’est pas vous, choisissez tout de suite un nouveau mot de passe :
{{BASE_URL:none}}/mot-de-passe

{{#NO_REPLY}}Ne répondez pas à cet e-mail : personne ne le lirait.{{/NO_REPLY}}
Parvis – {{BASE_URL:none}}
