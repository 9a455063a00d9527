{{%AUTOESCAPE context="HTML"}}
{{#OF_DELEGATE}}Une délégation {{COMMUNE:x-a:none}} a pris fin : compte supprimé{{/OF_DELEGATE}}{{#OF_MAYOR}}{{COMMUNE:none}} n’a plus de maire sur Parvis : compte supprimé{{/OF_MAYOR}}
Bonjour,

{{#OF_DELEGATE}}La personne que vous aviez nommée déléguée le {{SINCE:none}} {{COMMUNE:x-a:none}} a supprimé son compte Parvis. Sa délégation a donc pris fin. Ce qu’elle a publié au nom de la mairie reste en ligne, sans son nom.

Pour voir votre équipe, ou nommer quelqu’un d’autre :
{{BASE_URL:none}}/mairie/{{PATH:none}}/equipe{{/OF_DELEGATE}}{{#OF_MAYOR}}La personne qui était maire {{COMMUNE:x-de:none}} ({{CODE:none}}) sur Parvis depuis le {{SINCE:none}} a supprimé son compte. Sa fonction a donc pris fin, et la commune n’a plus de maire ici. Sa page reste en ligne.

Quand la mairie vous aura dit qui la représente, et que cette personne se sera inscrite : parvis appoint --mayor ADRESSE {{CODE:none}}
{{BASE_URL:none}}/commune/{{PATH:none}}{{/OF_MAYOR}}

{{#NO_REPLY}}Ne répondez pas à cet e-mail : personne ne le lirait.{{/NO_REPLY}}
Parvis – {{BASE_URL:none}}
