{{%AUTOESCAPE context="HTML"}}
{{#GROUP_TITLE}}Un direct commence{{/GROUP_TITLE}}
{{#GROUP_HINT}}Un direct avec le maire qui commence, dans une commune que vous suivez.{{/GROUP_HINT}}
{{#GROUP_MAILS}}les directs{{/GROUP_MAILS}}
{{#POST_TITLE}}On répond à mes questions dans un direct{{/POST_TITLE}}
{{#POST_HINT}}Les réponses de la mairie à vos questions dans un direct.{{/POST_HINT}}
{{#POST_MAILS}}les réponses à vos questions dans un direct{{/POST_MAILS}}
