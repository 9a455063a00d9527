{{%AUTOESCAPE context="HTML"}}
Confirmez votre inscription
Bonjour {{NAME:none}},

Une inscription sur Parvis a été demandée avec votre adresse. Pour la confirmer, ouvrez ce lien, valable 7 jours :
{{LINK:none}}

Si ce n’est pas vous, ne faites rien : sans confirmation, le compte ne sert à rien.

{{#NO_REPLY}}Ne répondez pas à cet e-mail : personne ne le lirait.{{/NO_REPLY}}
Parvis – {{BASE_URL:none}}
