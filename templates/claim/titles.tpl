{{%AUTOESCAPE context="HTML"}}
{{! In the title bar, before the commune and Parvis, by the page’s template: claim/index.tpl is INDEX. }}
{{#INDEX}}Ouvrir la page de la commune{{/INDEX}}
{{#CODE}}Code d’activation{{/CODE}}
{{#STOP}}Ne plus recevoir ces messages{{/STOP}}
