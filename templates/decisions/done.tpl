{{%AUTOESCAPE context="HTML"}}
{{! What was done, after a redirection to ?fait=decisions.kept; NOT_… is what did not come about. }}
{{#KEPT}}Le contenu reste en ligne. Les personnes qui l’avaient signalé en sont averties.{{/KEPT}}
{{#GONE}}Ce contenu n’est plus en ligne : ses signalements sont clos, et les personnes qui l’avaient signalé en sont averties.{{/GONE}}
{{#SHOWN}}Le texte est de nouveau en ligne. Son auteur en est averti.{{/SHOWN}}
{{#NOT_SHOWN}}Le texte ne peut pas être remis en ligne : il n’est plus conservé, ou son auteur l’a effacé.{{/NOT_SHOWN}}
{{#UPHELD}}La décision est maintenue. L’auteur en est averti.{{/UPHELD}}
