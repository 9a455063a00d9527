{{%AUTOESCAPE context="HTML"}}
{{! In the title bar, before the commune and Parvis, by the page’s template: feed/followed.tpl is FOLLOWED. }}
{{#FOLLOWED}}Mes mairies{{/FOLLOWED}}
{{#EDIT}}Publier{{/EDIT}}
{{#DRAFTS}}Brouillons{{/DRAFTS}}
{{#HISTORY}}Historique{{/HISTORY}}
{{#DELETE}}Supprimer la publication{{/DELETE}}
{{#FOLLOW}}Suivre le maire{{/FOLLOW}}
