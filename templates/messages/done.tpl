{{%AUTOESCAPE context="HTML"}}
{{! What was done, after a redirection to ?fait=messages.sent; NOT_… is what did not come about. }}
{{#SENT}}Votre message est arrivé à la mairie. L’accusé de réception est ci-dessous, et part aussi par e-mail.{{/SENT}}
{{#ADDED}}Votre message est arrivé à la mairie.{{/ADDED}}
{{#ANSWERED}}Votre réponse est envoyée.{{/ANSWERED}}
{{#NOT_ALL_READ}}Votre réponse est envoyée. Un message de la personne est arrivé pendant que vous écriviez : il attend encore une réponse.{{/NOT_ALL_READ}}
{{#NOT_CLOSED}}La conversation n’est pas close : un nouveau message est arrivé entre-temps. Lisez-le d’abord ci-dessous.{{/NOT_CLOSED}}
{{#ARCHIVED}}La conversation est archivée.{{/ARCHIVED}}
{{#UNARCHIVED}}La conversation est de nouveau dans vos messages.{{/UNARCHIVED}}
{{#ASSIGNED}}C’est noté : toute l’équipe voit qui s’en occupe.{{/ASSIGNED}}
{{#UNASSIGNED}}La conversation n’est plus attribuée à personne.{{/UNASSIGNED}}
{{#NOTED}}La note est ajoutée. Seule l’équipe la voit.{{/NOTED}}
{{#CLOSED}}La conversation est close. Un nouveau message de la personne la rouvrira.{{/CLOSED}}
{{#LOCKED}}La conversation est fermée aux nouveaux messages.{{/LOCKED}}
{{#UNLOCKED}}On peut de nouveau écrire dans cette conversation.{{/UNLOCKED}}
{{#REOPENED}}La conversation est rouverte.{{/REOPENED}}
