{{%AUTOESCAPE context="HTML"}}
Vous avez déjà un compte
Bonjour {{NAME:none}},

Une inscription ou un changement d’adresse vient d’être demandé sur Parvis avec {{EMAIL:none}}. Vous y avez déjà un compte, rien n’a donc changé.

Pour vous connecter :
{{BASE_URL:none}}/connexion

Si vous avez oublié votre mot de passe :
{{BASE_URL:none}}/mot-de-passe

Si ce n’est pas vous, ne faites rien.

{{#NO_REPLY}}Ne répondez pas à cet e-mail : personne ne le lirait.{{/NO_REPLY}}
Parvis – {{BASE_URL:none}}
