{{%AUTOESCAPE context="HTML"}}
{{! What was done in the mayor’s name, in the town hall’s journal: the act citizen.accept is CITIZEN_ACCEPT. }}
{{#CITIZEN_ACCEPT}}a accepté l’inscription de{{/CITIZEN_ACCEPT}}
{{#CITIZEN_REFUSE}}a refusé l’inscription de{{/CITIZEN_REFUSE}}
{{#CITIZEN_WITHDRAW}}a retiré la qualité de citoyen de{{/CITIZEN_WITHDRAW}}
