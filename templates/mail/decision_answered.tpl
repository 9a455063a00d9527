{{%AUTOESCAPE context="HTML"}}
Une réponse à votre décision de modération {{COMMUNE:x-a:none}}
Bonjour {{NAME:none}},

L’auteur d’un texte que vous avez masqué {{COMMUNE:x-a:none}} vous répond :
{{URL:none}}

{{#NO_REPLY}}Ne répondez pas à cet e-mail : personne ne le lirait.{{/NO_REPLY}}
Parvis – {{BASE_URL:none}}
