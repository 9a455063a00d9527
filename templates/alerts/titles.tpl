{{%AUTOESCAPE context="HTML"}}
{{! In the title bar, before the commune and Parvis, by the page’s template: alerts/index.tpl is INDEX. }}
{{#INDEX}}Alertes{{/INDEX}}
{{#EDIT}}Envoyer une alerte{{/EDIT}}
{{#PREVIEW}}Relire l’alerte{{/PREVIEW}}
{{#END}}Annoncer la fin{{/END}}
{{#SHOW}}Alerte{{/SHOW}}
{{#POSTER}}Affiche{{/POSTER}}
{{#DISTRICTS}}Les quartiers{{/DISTRICTS}}
