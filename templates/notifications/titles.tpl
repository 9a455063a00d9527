{{%AUTOESCAPE context="HTML"}}
{{! In the title bar, before the commune and Parvis, by the page’s template: notifications/index.tpl is INDEX. }}
{{#INDEX}}Notifications{{/INDEX}}
{{#SETTINGS}}Réglages des notifications{{/SETTINGS}}
{{#DELETE_ALL}}Supprimer toutes les notifications{{/DELETE_ALL}}
{{#UNSUBSCRIBE}}Se désabonner{{/UNSUBSCRIBE}}
