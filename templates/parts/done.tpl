{{%AUTOESCAPE context="HTML"}}
{{! What was done, after a redirection to ?fait=parts.saved; NOT_… is what did not come about. }}
{{#SAVED}}Les changements sont enregistrés.{{/SAVED}}
{{#HIDDEN}}Le texte est masqué. Son auteur reçoit les raisons et peut répondre.{{/HIDDEN}}
{{#UNFOLLOWED}}Vous ne suivez plus ce maire.{{/UNFOLLOWED}}
{{#ANSWERED}}Votre réponse est envoyée à la mairie.{{/ANSWERED}}
{{#POST_DELETED}}Votre message est supprimé.{{/POST_DELETED}}
{{#NOT_ACCEPTED}}Cette personne a demandé la suppression de son compte : elle ne peut pas être acceptée, et rien n’a changé.{{/NOT_ACCEPTED}}
