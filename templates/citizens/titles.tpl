{{%AUTOESCAPE context="HTML"}}
{{! In the title bar, before the commune and Parvis, by the page’s template: citizens/waiting.tpl is WAITING. }}
{{#BY_MAIL}}Inscription à valider{{/BY_MAIL}}
{{#WAITING}}Inscriptions à valider{{/WAITING}}
{{#ACCEPTED}}Citoyens{{/ACCEPTED}}
{{#REQUEST}}Ma demande{{/REQUEST}}
{{#WITHDRAW}}Retirer un citoyen{{/WITHDRAW}}
