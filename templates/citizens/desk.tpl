{{%AUTOESCAPE context="HTML"}}
{{#ONE}}inscription à valider{{/ONE}}{{#SEVERAL}}inscriptions à valider{{/SEVERAL}}
