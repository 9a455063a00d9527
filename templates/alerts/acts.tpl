{{%AUTOESCAPE context="HTML"}}
{{! What was done in the mayor’s name, in the town hall’s journal: the act district.keep is DISTRICT_KEEP. }}
{{#DISTRICT_KEEP}}a enregistré un quartier pour les alertes{{/DISTRICT_KEEP}}
{{#DISTRICT_DELETE}}a supprimé un quartier pour les alertes{{/DISTRICT_DELETE}}
{{#ALERT_SEND}}a envoyé une alerte{{/ALERT_SEND}}
{{#ALERT_END}}a mis fin à une alerte{{/ALERT_END}}
