{{%AUTOESCAPE context="HTML"}}
{{! What was done, after a redirection to ?fait=townhall.delegate_appointed; NOT_… is what did not come about. }}
{{#DELEGATE_APPOINTED}}La délégation est donnée, et annoncée par e-mail.{{/DELEGATE_APPOINTED}}
{{#DELEGATE_ENDED}}La délégation a pris fin. La personne est avertie par e-mail.{{/DELEGATE_ENDED}}
{{#HALL_SAVED}}Les coordonnées de la mairie et la présentation sont enregistrées.{{/HALL_SAVED}}
{{#TRIAL_BEGUN}}Vous êtes en mode d’essai : rien ne part vers les habitants.{{/TRIAL_BEGUN}}
{{#TRIAL_ENDED}}La page est ouverte pour de bon : ce que vous envoyez part désormais.{{/TRIAL_ENDED}}
