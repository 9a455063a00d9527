{{%AUTOESCAPE context="HTML"}}
{{! What a search has found, by the kind of content. }}
{{#GROUP}}Groupe de discussion{{/GROUP}}
