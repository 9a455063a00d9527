{{%AUTOESCAPE context="HTML"}}
{{! In the title bar, before the commune and Parvis, by the page’s template: messages/index.tpl is INDEX. }}
{{#INDEX}}Messagerie{{/INDEX}}
{{#ARCHIVE}}Archives de la messagerie{{/ARCHIVE}}
{{#SEARCH}}Chercher dans mes messages{{/SEARCH}}
{{#WRITE}}Écrire un nouveau message{{/WRITE}}
{{#SHOW}}Conversation{{/SHOW}}
{{#INBOX}}Messages reçus{{/INBOX}}
{{#CANNED}}Réponses types{{/CANNED}}
{{#CANNED_EDIT}}Modifier une réponse type{{/CANNED_EDIT}}
