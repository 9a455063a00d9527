{{%AUTOESCAPE context="HTML"}}
{{! What was done, after a redirection to ?fait=citizens.accepted; NOT_… is what did not come about. }}
{{#ACCEPTED}}L’inscription est acceptée. La personne est avertie par e-mail.{{/ACCEPTED}}
{{#REFUSED}}L’inscription est refusée. La personne reçoit la raison et peut répondre.{{/REFUSED}}
{{#WITHDRAWN}}Cette personne n’est plus citoyenne. Elle reçoit la raison et peut répondre.{{/WITHDRAWN}}
