{{%AUTOESCAPE context="HTML"}}
{{#POLL_TITLE}}Nouveau sondage{{/POLL_TITLE}}
{{#POLL_HINT}}Un nouveau sondage, dans une commune que vous suivez.{{/POLL_HINT}}
{{#POLL_MAILS}}les sondages{{/POLL_MAILS}}
