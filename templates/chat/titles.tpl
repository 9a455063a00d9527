{{%AUTOESCAPE context="HTML"}}
{{! In the title bar, before the commune and Parvis, by the page’s template: chat/index.tpl is INDEX. }}
{{#INDEX}}Direct{{/INDEX}}
{{#OPEN}}Ouvrir un direct{{/OPEN}}
{{#WRITE}}Écrire un message{{/WRITE}}
{{#CLOSE}}Fermer le direct{{/CLOSE}}
{{#ALL_QUESTIONS}}Les questions{{/ALL_QUESTIONS}}
