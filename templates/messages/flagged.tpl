{{%AUTOESCAPE context="HTML"}}
{{! What is flagged or hidden, by its kind; …_HIDDEN: to its author. }}
{{#LETTER}}Message{{/LETTER}}{{#LETTER_HIDDEN}}Votre message a été masqué{{/LETTER_HIDDEN}}
