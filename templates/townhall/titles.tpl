{{%AUTOESCAPE context="HTML"}}
{{! In the title bar, before the commune and Parvis, by the page’s template: townhall/index.tpl is INDEX. }}
{{#INDEX}}La mairie{{/INDEX}}
{{#JOURNAL}}Journal{{/JOURNAL}}
{{#SETTINGS}}Réglages{{/SETTINGS}}
{{#TEAM}}Délégués{{/TEAM}}
{{#HALL}}La mairie{{/HALL}}
{{#INVITATION}}Affiche{{/INVITATION}}
{{#TRIAL}}Mode d’essai{{/TRIAL}}
