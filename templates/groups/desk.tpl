{{%AUTOESCAPE context="HTML"}}
{{#ONE}}demande pour un groupe{{/ONE}}{{#SEVERAL}}demandes pour des groupes{{/SEVERAL}}
