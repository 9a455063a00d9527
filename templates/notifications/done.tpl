{{%AUTOESCAPE context="HTML"}}
{{! What was done, after a redirection to ?fait=notifications.read; NOT_… is what did not come about. }}
{{#READ}}Toutes vos notifications sont marquées comme lues.{{/READ}}
{{#DELETED}}La notification est supprimée.{{/DELETED}}
{{#ALL_DELETED}}Toutes vos notifications sont supprimées.{{/ALL_DELETED}}
{{#NOT_THERE}}Ce texte a été retiré depuis : la notification n’est plus dans votre liste.{{/NOT_THERE}}
{{#SAVED}}Vos réglages sont enregistrés.{{/SAVED}}
