{{%AUTOESCAPE context="HTML"}}
Une réponse à votre décision de modération à {{COMMUNE:none}}
Bonjour {{NAME:none}},

L’auteur d’un texte que vous avez masqué à {{COMMUNE:none}} vous répond :
{{URL:none}}

Parvis – {{BASE_URL:none}}
