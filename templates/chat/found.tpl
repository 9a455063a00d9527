{{%AUTOESCAPE context="HTML"}}
{{! What a search has found, by the kind of content. }}
{{#CHAT}}Direct avec le maire{{/CHAT}}
