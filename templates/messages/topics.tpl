{{%AUTOESCAPE context="HTML"}}
{{#LETTER_TITLE}}Messages privés{{/LETTER_TITLE}}
{{#LETTER_HINT}}Les réponses de la mairie à vos messages.{{/LETTER_HINT}}
{{#LETTER_MAILS}}les messages privés{{/LETTER_MAILS}}
