{{%AUTOESCAPE context="HTML"}}
Essai d’envoi
Bonjour,

L’exploitant du site a demandé cet essai avec la commande « parvis test-mail ». Si vous lisez ce message, le site peut écrire à votre adresse.

{{#NO_REPLY}}Ne répondez pas à cet e-mail : personne ne le lirait.{{/NO_REPLY}}
Parvis – {{BASE_URL:none}}
