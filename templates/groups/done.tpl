{{%AUTOESCAPE context="HTML"}}
{{! What was done, after a redirection to ?fait=groups.opened; NOT_… is what did not come about. }}
{{#OPENED}}Le groupe est ouvert. Les citoyens qui suivent la commune en sont avertis.{{/OPENED}}
{{#SAVED}}Le groupe est enregistré.{{/SAVED}}
{{#PINNED}}Le groupe est épinglé en tête de la liste.{{/PINNED}}
{{#UNPINNED}}Le groupe n’est plus épinglé.{{/UNPINNED}}
{{#CLOSED}}La discussion est fermée : on la lit encore, on n’y écrit plus.{{/CLOSED}}
{{#REOPENED}}La discussion est rouverte.{{/REOPENED}}
{{#ARCHIVED}}Le groupe est archivé.{{/ARCHIVED}}
{{#RESTORED}}Le groupe est sorti des archives, et la discussion rouverte.{{/RESTORED}}
{{#ASKED}}Votre demande est envoyée. La mairie vous répondra par e-mail.{{/ASKED}}
{{#ACCEPTED}}La personne participe au groupe. Elle en est avertie par e-mail.{{/ACCEPTED}}
{{#EXCLUDED}}Le groupe est fermé à cette personne. Elle en reçoit la raison par e-mail.{{/EXCLUDED}}
{{#FOLLOWED}}Vous suivez ce groupe : ses messages sont dans vos notifications.{{/FOLLOWED}}
{{#MUTED}}Les messages de ce groupe ne vous sont plus signalés.{{/MUTED}}
{{#NOT_PINNED}}Cinq groupes sont déjà épinglés : détachez-en un d’abord.{{/NOT_PINNED}}
