{{%AUTOESCAPE context="HTML"}}
{{#SWITCHED_ON}}La validation en deux étapes est activée{{/SWITCHED_ON}}{{#SWITCHED_OFF}}La validation en deux étapes est désactivée{{/SWITCHED_OFF}}{{#OFF_BY_OPERATOR}}La validation en deux étapes a été retirée{{/OFF_BY_OPERATOR}}{{#NEW_CODES}}Vos codes de secours ont été remplacés{{/NEW_CODES}}{{#RECOVERED}}Un code de secours vient de servir{{/RECOVERED}}
Bonjour {{NAME:none}},

{{#SWITCHED_ON}}La validation en deux étapes vient d’être activée sur votre compte : à la connexion, un code vous sera demandé après le mot de passe. Vos autres sessions ont été fermées.{{/SWITCHED_ON}}{{#SWITCHED_OFF}}La validation en deux étapes de votre compte vient d’être désactivée : le mot de passe suffit désormais.{{/SWITCHED_OFF}}{{#OFF_BY_OPERATOR}}L’hébergeur du site vient de retirer la validation en deux étapes de votre compte, comme on le lui a demandé pour vous. Vos sessions ont été fermées : le mot de passe suffit pour vous reconnecter. Pensez à l’activer de nouveau.{{/OFF_BY_OPERATOR}}{{#NEW_CODES}}Dix nouveaux codes de secours viennent d’être donnés pour votre compte. Les codes d’avant ne fonctionnent plus.{{/NEW_CODES}}{{#RECOVERED}}L’un de vos codes de secours vient de servir à la place du code de votre application.{{/RECOVERED}}

Si ce n’est pas vous, choisissez tout de suite un nouveau mot de passe, puis vérifiez les réglages de votre compte :
{{BASE_URL:none}}/mot-de-passe

{{#NO_REPLY}}Ne répondez pas à cet e-mail : personne ne le lirait.{{/NO_REPLY}}
Parvis – {{BASE_URL:none}}
