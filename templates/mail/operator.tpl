{{%AUTOESCAPE context="HTML"}}
{{#UPLOADS_STRANGE}}Des fichiers sans lien avec la base de données{{/UPLOADS_STRANGE}}{{#TEMPLATES}}Un modèle de page ne peut pas être lu{{/TEMPLATES}}
Bonjour,

{{#UPLOADS_STRANGE}}Trop de fichiers du dossier uploads ne sont nommés nulle part dans la base de données pour que ce soit normal : {{DETAIL:none}} (sans lien / en tout). Rien n’a été déplacé ni effacé.

La base de données est sans doute une ancienne copie, ou celle d’un autre site : vérifiez « database » et « var » dans parvis.toml. Si tout est en ordre, la commande « parvis sweep --uploads » met ces fichiers de côté pendant 30 jours.{{/UPLOADS_STRANGE}}{{#TEMPLATES}}Un modèle de page ne peut pas être lu. Le site continue avec la version précédente ou, s’il a redémarré depuis, avec le modèle d’origine. À corriger :

{{DETAIL:none}}

La commande « parvis check-templates » vérifie tous les modèles et dit quoi faire.{{/TEMPLATES}}

Ce message part au plus une fois par jour et par sujet.

Parvis – {{BASE_URL:none}}
