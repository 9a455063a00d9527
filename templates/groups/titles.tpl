{{%AUTOESCAPE context="HTML"}}
{{! In the title bar, before the commune and Parvis, by the page’s template: groups/index.tpl is INDEX. }}
{{#INDEX}}Groupes{{/INDEX}}
{{#ARCHIVES}}Groupes archivés{{/ARCHIVES}}
{{#SHOW}}Groupe{{/SHOW}}
{{#DOOR}}Groupe{{/DOOR}}
{{#EDIT}}Groupe de discussion{{/EDIT}}
{{#BY_MAIL}}Demande pour un groupe{{/BY_MAIL}}
{{#PEOPLE}}Participants{{/PEOPLE}}
{{#MEMBERS}}Membres d’un groupe{{/MEMBERS}}
{{#ASKING}}Demandes pour les groupes{{/ASKING}}
{{#SHUT_OUT}}Fermer le groupe à une personne{{/SHUT_OUT}}
