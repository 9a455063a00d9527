{{%AUTOESCAPE context="HTML"}}
{{! What a search has found, by the kind of content. }}
{{#PUBLICATION}}Publication{{/PUBLICATION}}
