{{%AUTOESCAPE context="HTML"}}
{{! In the title bar, before the commune and Parvis, by the page’s template: errors/again.tpl is AGAIN. }}
{{#AGAIN}}Confirmer l’envoi{{/AGAIN}}
{{#LOGIN_AGAIN}}Se connecter{{/LOGIN_AGAIN}}
{{#400}}Demande illisible{{/400}}
{{#403}}Accès réservé{{/403}}
{{#404}}Page introuvable{{/404}}
{{#405}}Adresse mal utilisée{{/405}}
{{#413}}Fichier trop lourd{{/413}}
{{#422}}Formulaire incomplet{{/422}}
{{#429}}Trop de demandes{{/429}}
{{#500}}Panne{{/500}}
{{#503}}Site indisponible{{/503}}
