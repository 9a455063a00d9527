{{%AUTOESCAPE context="HTML"}}
{{! What was done, after a redirection to ?fait=alerts.sent; NOT_… is what did not come about. }}
{{#SENT}}L’alerte est sur le site. Les e-mails et les SMS partent maintenant : leur nombre se lit ci-dessous.{{/SENT}}
{{#DISTRICT_KEPT}}Le quartier est enregistré : il se coche dans le formulaire d’alerte.{{/DISTRICT_KEPT}}
{{#DISTRICT_GONE}}Le quartier est supprimé. Les alertes déjà parties gardent leurs rues.{{/DISTRICT_GONE}}
{{#ENDED}}La fin est annoncée sur le site. Les messages qui la disent se comptent ci-dessous.{{/ENDED}}
