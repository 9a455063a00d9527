{{%AUTOESCAPE context="HTML"}}
{{! What was done in the mayor’s name, in the town hall’s journal: the act post.hide is POST_HIDE. }}
{{#POST_HIDE}}a masqué un message{{/POST_HIDE}}
{{#POST_KEEP}}a laissé en ligne un message signalé{{/POST_KEEP}}
