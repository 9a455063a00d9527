{{%AUTOESCAPE context="HTML"}}
{{! In the title bar, before the commune and Parvis, by the page’s template: commune/results.tpl is RESULTS. }}
{{#RESULTS}}Trouver une commune{{/RESULTS}}
{{#SHOW}}La commune{{/SHOW}}
{{#SECTIONS}}Toutes les rubriques{{/SECTIONS}}
{{#CHARTER}}Charte{{/CHARTER}}
{{#LEGAL}}Mentions légales{{/LEGAL}}
{{#PRIVACY}}Données personnelles{{/PRIVACY}}
{{#ACCESSIBILITY}}Accessibilité{{/ACCESSIBILITY}}
