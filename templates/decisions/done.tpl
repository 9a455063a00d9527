{{%AUTOESCAPE context="HTML"}}
{{! What was done, after a redirection to ?fait=decisions.kept; NOT_… is what did not come about. }}
{{#KEPT}}Le contenu reste en ligne. Qui l’avait signalé en est averti.{{/KEPT}}
{{#GONE}}Ce contenu n’est plus en ligne : ses signalements sont clos, et qui l’avait signalé en est averti.{{/GONE}}
