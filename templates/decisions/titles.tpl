{{%AUTOESCAPE context="HTML"}}
{{! In the title bar, before the commune and Parvis, by the page’s template: decisions/flagged.tpl is FLAGGED. }}
{{#FLAGGED}}Signalements{{/FLAGGED}}
{{#FLAGS}}Signalements d’un contenu{{/FLAGS}}
{{#LIST}}Décisions{{/LIST}}
{{#SHOW}}Décision{{/SHOW}}
{{#FIGURES}}Modération en chiffres{{/FIGURES}}
