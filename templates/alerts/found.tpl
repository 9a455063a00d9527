{{%AUTOESCAPE context="HTML"}}
{{! What a search has found, by the kind of content. }}
{{#ALERT}}Alerte{{/ALERT}}
