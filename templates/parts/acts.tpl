{{%AUTOESCAPE context="HTML"}}
{{! What was done in the mayor’s name, in the town hall’s journal: the act post.hide is POST_HIDE. }}
{{#POST_HIDE}}a masqué un message{{/POST_HIDE}}
{{#POST_SHOW}}a remis en ligne un message{{/POST_SHOW}}
{{#POST_UPHOLD}}a lu la réponse de l’auteur d’un message et l’a laissé masqué{{/POST_UPHOLD}}
{{#POST_KEEP}}a laissé en ligne un message signalé{{/POST_KEEP}}
