{{%AUTOESCAPE context="HTML"}}
{{! What was done in the mayor’s name, in the town hall’s journal: the act claim.code is CLAIM_CODE. }}
{{#CLAIM_CODE}}a demandé un code pour ouvrir la page{{/CLAIM_CODE}}
{{#CLAIM_OPEN}}a ouvert la page de la commune avec le code de la mairie{{/CLAIM_OPEN}}
