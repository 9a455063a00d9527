{{%AUTOESCAPE context="HTML"}}
Un changement d’adresse a été demandé
Bonjour {{NAME:none}},

Une autre adresse e-mail vient d’être demandée pour votre compte. Elle ne remplacera celle-ci qu’après confirmation.

Si ce n’est pas vous, changez tout de suite votre mot de passe : cela annule la demande.
{{BASE_URL:none}}/mot-de-passe

{{#NO_REPLY}}Ne répondez pas à cet e-mail : personne ne le lirait.{{/NO_REPLY}}
Parvis – {{BASE_URL:none}}
