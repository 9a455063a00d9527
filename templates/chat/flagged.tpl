{{%AUTOESCAPE context="HTML"}}
{{! What is flagged or hidden, by its kind; …_HIDDEN: to its author. }}
{{#POST}}Message{{/POST}}{{#POST_HIDDEN}}Votre message a été masqué{{/POST_HIDDEN}}
