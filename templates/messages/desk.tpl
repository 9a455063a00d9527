{{%AUTOESCAPE context="HTML"}}
{{#ONE}}message sans réponse{{/ONE}}{{#SEVERAL}}messages sans réponse{{/SEVERAL}}
