{{%AUTOESCAPE context="HTML"}}
{{! What was done in the mayor’s name, in the town hall’s journal: the act letter.answer is LETTER_ANSWER. }}
{{#LETTER_ANSWER}}a répondu à un message{{/LETTER_ANSWER}}
{{#LETTER_ASSIGN}}a attribué une conversation{{/LETTER_ASSIGN}}
{{#LETTER_CLOSE}}a clos une conversation{{/LETTER_CLOSE}}
{{#LETTER_REOPEN}}a rouvert une conversation{{/LETTER_REOPEN}}
{{#LETTER_LOCK}}a fermé une conversation aux nouveaux messages{{/LETTER_LOCK}}
{{#LETTER_UNLOCK}}a rouvert une conversation aux nouveaux messages{{/LETTER_UNLOCK}}
{{#LETTER_HIDE}}a masqué un message privé{{/LETTER_HIDE}}
{{#LETTER_SHOW}}a remis en place un message privé{{/LETTER_SHOW}}
{{#LETTER_UPHOLD}}a lu la réponse de l’auteur d’un message privé et l’a laissé masqué{{/LETTER_UPHOLD}}
{{#LETTER_KEEP}}a laissé en place un message privé signalé{{/LETTER_KEEP}}
{{#CANNED_ADD}}a ajouté une réponse type{{/CANNED_ADD}}
{{#CANNED_CHANGE}}a modifié une réponse type{{/CANNED_CHANGE}}
{{#CANNED_REMOVE}}a supprimé une réponse type{{/CANNED_REMOVE}}
