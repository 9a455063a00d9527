{{%AUTOESCAPE context="HTML"}}
{{#ALERT_TITLE}}Nouvelle alerte{{/ALERT_TITLE}}
{{#ALERT_HINT}}Un danger ou une information urgente, dans une commune que vous suivez.{{/ALERT_HINT}}
{{#ALERT_MAILS}}les alertes{{/ALERT_MAILS}}
