{{%AUTOESCAPE context="HTML"}}
{{#INDEX}}Recherche{{/INDEX}}
