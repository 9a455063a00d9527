{{%AUTOESCAPE context="HTML"}}
{{#GROUP_TITLE}}Nouveau groupe de discussion{{/GROUP_TITLE}}
{{#GROUP_HINT}}Un nouveau groupe de discussion, dans une commune que vous suivez.{{/GROUP_HINT}}
{{#GROUP_MAILS}}les nouveaux groupes{{/GROUP_MAILS}}
{{#POST_TITLE}}Messages des groupes de discussion{{/POST_TITLE}}
{{#POST_HINT}}Les messages des groupes où vous participez.{{/POST_HINT}}
{{#POST_MAILS}}les messages de vos groupes{{/POST_MAILS}}
