{{%AUTOESCAPE context="HTML"}}
Votre inscription {{COMMUNE:x-a:none}} n’a pas été retenue
De : Mairie {{COMMUNE:x-de:none}}
Bonjour {{NAME:none}},

La mairie {{COMMUNE:x-de:none}} n’a pas retenu votre inscription.

La raison qu’elle donne : {{#REASON_IS_1}}le nom de votre compte n’est pas votre vrai nom{{/REASON_IS_1}}{{#REASON_IS_2}}vous n’habitez pas la commune{{/REASON_IS_2}}{{#REASON_IS_3}}votre nom est introuvable sur les listes{{/REASON_IS_3}}{{#REASON_IS_4}}vous n’avez pas répondu à une demande de la mairie{{/REASON_IS_4}}{{#REASON_IS_5}}vous avez déjà un autre compte{{/REASON_IS_5}}.

Si c’est une erreur, répondez-lui ici : elle examinera à nouveau votre demande.
{{BASE_URL:none}}/mairie/{{PATH:none}}/ma-demande

La décision a été prise par une personne, sans traitement automatique. Votre compte reste ouvert : vous pouvez toujours suivre ce maire et d’autres.

{{#NO_REPLY}}Ne répondez pas à cet e-mail : personne ne le lirait.{{/NO_REPLY}}
Parvis – {{BASE_URL:none}}
