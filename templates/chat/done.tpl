{{%AUTOESCAPE context="HTML"}}
{{! What was done, after a redirection to ?fait=chat.opened; NOT_… is what did not come about. }}
{{#OPENED}}Le direct est ouvert. Les citoyens qui suivent la mairie sont prévenus.{{/OPENED}}
{{#CLOSED}}Le direct est fermé.{{/CLOSED}}
