{{%AUTOESCAPE context="HTML"}}
{{#PUBLICATION_TITLE}}Nouvelle publication{{/PUBLICATION_TITLE}}
{{#PUBLICATION_HINT}}Les nouvelles des maires que vous suivez.{{/PUBLICATION_HINT}}
{{#PUBLICATION_MAILS}}les publications des maires{{/PUBLICATION_MAILS}}
{{#COMMENT_TITLE}}Commentaires sur les publications{{/COMMENT_TITLE}}
{{#COMMENT_HINT}}Les commentaires sous vos publications, et sous celles que vous avez commentées.{{/COMMENT_HINT}}
{{#COMMENT_MAILS}}les commentaires{{/COMMENT_MAILS}}
