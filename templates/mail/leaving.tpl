{{%AUTOESCAPE context="HTML"}}
Votre compte sera supprimé dans 72 heures
Bonjour {{NAME:none}},

Vous avez demandé la suppression de votre compte. Il est fermé, et sera effacé le {{WHEN:none}}.
{{#ERASES_TEXTS}}Ce que vous avez écrit sera effacé aussi.{{/ERASES_TEXTS}}{{#KEEPS_TEXTS}}Vos commentaires et vos messages dans les groupes et les directs resteront, sans votre nom ; vos messages privés aux mairies seront effacés.{{/KEEPS_TEXTS}}

Vous avez changé d’avis, ou ce n’est pas vous qui l’avez demandé ? Gardez votre compte :
{{LINK:none}}

Vous pouvez aussi vous connecter comme d’habitude : le site vous le proposera.

Sinon, vous n’avez rien à faire.

{{#NO_REPLY}}Ne répondez pas à cet e-mail : personne ne le lirait.{{/NO_REPLY}}
Parvis – {{BASE_URL:none}}
