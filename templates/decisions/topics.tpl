{{%AUTOESCAPE context="HTML"}}
{{#DECISION_TITLE}}La mairie masque ou rétablit un de mes textes{{/DECISION_TITLE}}
{{#DECISION_HINT}}La raison vous parvient toujours aussi par un e-mail à part.{{/DECISION_HINT}}
{{#DECISION_MAILS}}les décisions sur vos textes{{/DECISION_MAILS}}
