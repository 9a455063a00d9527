{{%AUTOESCAPE context="HTML"}}
{{! What was done in the mayor’s name, in the town hall’s journal: the act publication.publish is PUBLICATION_PUBLISH. }}
{{#PUBLICATION_PUBLISH}}a publié ou programmé une publication{{/PUBLICATION_PUBLISH}}
{{#PUBLICATION_DRAFT}}a écrit un brouillon{{/PUBLICATION_DRAFT}}
{{#PUBLICATION_EDIT}}a modifié une publication{{/PUBLICATION_EDIT}}
{{#PUBLICATION_PIN}}a épinglé une publication en haut du fil{{/PUBLICATION_PIN}}
{{#PUBLICATION_UNPIN}}a retiré une publication du haut du fil{{/PUBLICATION_UNPIN}}
{{#PUBLICATION_DELETE}}a supprimé une publication{{/PUBLICATION_DELETE}}
{{#COMMENT_HIDE}}a masqué un commentaire{{/COMMENT_HIDE}}
{{#COMMENT_KEEP}}a laissé en ligne un commentaire signalé{{/COMMENT_KEEP}}
{{#COMMENT_SHOW}}a remis en ligne un commentaire{{/COMMENT_SHOW}}
{{#COMMENT_UPHOLD}}a lu la réponse de l’auteur d’un commentaire et l’a laissé masqué{{/COMMENT_UPHOLD}}
{{#PUBLICATION_SHOW}}a remis en ligne une publication{{/PUBLICATION_SHOW}}
{{#PUBLICATION_UPHOLD}}a lu la réponse de l’auteur d’une publication et l’a laissée masquée{{/PUBLICATION_UPHOLD}}
{{#PUBLICATION_KEEP}}a laissé en ligne une publication signalée{{/PUBLICATION_KEEP}}
