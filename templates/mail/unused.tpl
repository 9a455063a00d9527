{{%AUTOESCAPE context="HTML"}}
{{#FIRST}}Votre compte n’a pas servi depuis longtemps{{/FIRST}}{{#LAST}}Votre compte sera supprimé dans deux semaines{{/LAST}}
Bonjour {{NAME:none}},

Votre dernière visite date de {{SEEN:none}}. Un compte qui ne sert plus est supprimé au bout de deux ans : c’est la règle pour ne pas garder vos données sans raison.

{{#FIRST}}Sans visite de votre part, le vôtre sera supprimé le {{WHEN:none}}.{{/FIRST}}{{#LAST}}C’est le dernier rappel : sans visite de votre part, le vôtre sera supprimé le {{WHEN:none}}.{{/LAST}} Vos commentaires et vos messages dans les groupes et les directs resteront, sans votre nom ; vos messages privés aux mairies seront effacés.

Pour le garder, il suffit de vous connecter une fois :
{{BASE_URL:none}}/connexion

Vous n’en voulez plus ? Vous n’avez rien à faire.

{{#NO_REPLY}}Ne répondez pas à cet e-mail : personne ne le lirait.{{/NO_REPLY}}
Parvis – {{BASE_URL:none}}
