{{%AUTOESCAPE context="HTML"}}
{{! What was done, after a redirection to ?fait=claim.sent; NOT_… is what did not come about. }}
{{#SENT}}Le code est parti vers l’adresse officielle de la mairie.{{/SENT}}
{{#NOTED}}Votre demande est notée : cette page dit quand la lettre part pour la mairie.{{/NOTED}}
{{#NOT_SENT}}Le code déjà envoyé reste valable : demandez-le à la mairie. Un autre pourra partir demain.{{/NOT_SENT}}
{{#OPENED}}La page de votre commune est ouverte. Les habitants qui attendaient en sont avertis.{{/OPENED}}
