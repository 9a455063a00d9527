{{%AUTOESCAPE context="HTML"}}
{{! In the title bar, before the commune and Parvis, by the page’s template: parts/flag.tpl is FLAG. }}
{{#FLAG}}Signaler{{/FLAG}}
{{#FLAGGED}}Signalement reçu{{/FLAGGED}}
{{#POST_EDIT}}Modifier mon message{{/POST_EDIT}}
{{#POST_LOST}}Message non modifié{{/POST_LOST}}
{{#HIDE}}Masquer{{/HIDE}}
