{{%AUTOESCAPE context="HTML"}}
{{#WRITE}}Pour écrire au maire {{TOWN:x-de}}{{/WRITE}}{{#FOLLOW}}Pour suivre le maire {{TOWN:x-de}}{{/FOLLOW}}{{#COMMENT}}Pour aimer et commenter{{/COMMENT}}{{!
}}{{#DISCUSS}}Pour participer à ce groupe {{TOWN:x-de}}{{/DISCUSS}}{{#ASK}}Pour poser vos questions en direct{{/ASK}}{{#GO_ON}}Pour continuer{{/GO_ON}}