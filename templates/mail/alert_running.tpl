{{%AUTOESCAPE context="HTML"}}
Toujours en cours {{COMMUNE:x-a:none}} : {{RISK:none}}
Bonjour {{NAME:none}},

{{#DANGER}}L’alerte{{/DANGER}}{{#INFORMATION}}L’information{{/INFORMATION}} du {{DATE:none}} est toujours affichée en haut des pages de la commune :
{{RISK:none}}{{#HAS_PLACE}}, {{PLACE:none}}{{/HAS_PLACE}}

Si c’est terminé, annoncez la fin : les habitants l’attendent, et un bandeau qui reste n’est plus lu.
{{BASE_URL:none}}/alertes/{{PATH:none}}/{{ID:none}}/fin

Si cela dure encore, vous n’avez rien à faire. Ce rappel ne part qu’une fois.

{{#NO_REPLY}}Ne répondez pas à cet e-mail : personne ne le lirait.{{/NO_REPLY}}
Parvis – {{BASE_URL:none}}
