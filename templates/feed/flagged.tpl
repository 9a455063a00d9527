{{%AUTOESCAPE context="HTML"}}
{{! What is flagged or hidden, by its kind; …_HIDDEN: to its author. }}
{{#COMMENT}}Commentaire{{/COMMENT}}{{#COMMENT_HIDDEN}}Votre commentaire a été masqué{{/COMMENT_HIDDEN}}
{{#PUBLICATION}}Publication{{/PUBLICATION}}{{#PUBLICATION_HIDDEN}}Votre publication a été masquée{{/PUBLICATION_HIDDEN}}
