{{%AUTOESCAPE context="HTML"}}
{{! What was done, after a redirection to ?fait=account.confirmed; NOT_… is what did not come about. }}
{{#CONFIRMED}}Votre inscription est confirmée. Bienvenue !{{/CONFIRMED}}
{{#WELCOME_SAVED}}C’est noté. Vous pouvez changer cela à tout moment dans « Mon compte ».{{/WELCOME_SAVED}}
{{#MOVED}}Votre commune est changée.{{/MOVED}}
{{#LOGGED_OUT}}Vous êtes déconnecté.{{/LOGGED_OUT}}
{{#PASSWORD_CHANGED}}Votre mot de passe est changé et vos autres sessions sont fermées.{{/PASSWORD_CHANGED}}
{{#NAME_SAVED}}Votre nom est enregistré.{{/NAME_SAVED}}
{{#EMAIL_ASKED}}Un lien de confirmation est parti vers la nouvelle adresse. Tant que vous ne l’avez pas suivi, rien ne change.{{/EMAIL_ASKED}}
{{#EMAIL_RETRY}}C’est noté : les prochains e-mails partiront de nouveau vers votre adresse.{{/EMAIL_RETRY}}
{{#EMAIL_CHANGED}}Votre adresse e-mail est changée.{{/EMAIL_CHANGED}}
{{#SESSION_CLOSED}}La session est fermée.{{/SESSION_CLOSED}}
{{#SESSIONS_CLOSED}}Vos autres sessions sont fermées.{{/SESSIONS_CLOSED}}
{{#PROFILE_SAVED}}Vos informations sont enregistrées.{{/PROFILE_SAVED}}
{{#PHOTO_SAVED}}Votre photo est enregistrée.{{/PHOTO_SAVED}}
{{#PHOTO_REMOVED}}Votre photo est effacée.{{/PHOTO_REMOVED}}
{{#CODE_BY_SMS}}Un code à six chiffres part vers ce numéro. Tapez-le ci-dessous.{{/CODE_BY_SMS}}
{{#PHONE_CONFIRMED}}Votre numéro est confirmé.{{/PHONE_CONFIRMED}}
{{#PHONE_REMOVED}}Votre numéro est effacé.{{/PHONE_REMOVED}}
{{#LEAVING}}Votre compte est fermé. Il sera effacé dans 72 heures. Un e-mail vous dit comment changer d’avis.{{/LEAVING}}
{{#STAYED}}Votre compte est gardé, tel qu’il était.{{/STAYED}}
{{#FACTOR_OFF}}La validation en deux étapes est désactivée.{{/FACTOR_OFF}}
