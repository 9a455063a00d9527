{{%AUTOESCAPE context="HTML"}}
{{! In the title bar, before the commune and Parvis, by the page’s template: account/account.tpl is ACCOUNT. }}
{{#ACCOUNT}}Mon compte{{/ACCOUNT}}
{{#CHECK_MAIL}}Regardez vos e-mails{{/CHECK_MAIL}}
{{#COMMUNE}}S’inscrire{{/COMMUNE}}
{{#CONFIRM}}Confirmer l’inscription{{/CONFIRM}}
{{#CONFIRM_EMAIL}}Confirmer l’adresse{{/CONFIRM_EMAIL}}
{{#DEAD_LINK}}Lien périmé{{/DEAD_LINK}}
{{#SECOND_STEP}}Se connecter, deuxième étape{{/SECOND_STEP}}
{{#SECOND_FACTOR}}Validation en deux étapes{{/SECOND_FACTOR}}
{{#RECOVERY_CODES}}Codes de secours{{/RECOVERY_CODES}}
{{#LOGIN}}Se connecter{{/LOGIN}}
{{#PASSWORD}}Mot de passe oublié{{/PASSWORD}}
{{#PASSWORD_NEW}}Nouveau mot de passe{{/PASSWORD_NEW}}
{{#REGISTER}}S’inscrire{{/REGISTER}}
{{#SECURITY}}E-mail, mot de passe et appareils{{/SECURITY}}
{{#PHONE}}Téléphone mobile{{/PHONE}}
{{#DATA}}Mes données{{/DATA}}
{{#LEAVE}}Supprimer mon compte{{/LEAVE}}
{{#STAY}}Garder mon compte{{/STAY}}
{{#WELCOME}}Bienvenue{{/WELCOME}}
{{#UNFOLLOW}}Ne plus suivre{{/UNFOLLOW}}
{{#HOME}}Changer de commune{{/HOME}}
