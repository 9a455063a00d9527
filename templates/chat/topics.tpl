{{%AUTOESCAPE context="HTML"}}
{{#GROUP_TITLE}}Nouveau direct{{/GROUP_TITLE}}
{{#GROUP_HINT}}Un direct avec le maire qui commence, dans une commune que vous suivez.{{/GROUP_HINT}}
{{#GROUP_MAILS}}les directs{{/GROUP_MAILS}}
{{#POST_TITLE}}Réponses à mes questions dans un direct{{/POST_TITLE}}
{{#POST_HINT}}Les réponses de la mairie à vos questions dans un direct.{{/POST_HINT}}
{{#POST_MAILS}}les réponses à vos questions dans un direct{{/POST_MAILS}}
