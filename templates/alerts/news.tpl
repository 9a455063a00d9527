{{%AUTOESCAPE context="HTML"}}
{{#ALERT}}{{#DANGER}}Alerte{{/DANGER}}{{#INFORMATION}}Information{{/INFORMATION}} de la mairie {{TOWN:x-de:none}}{{#TITLED}} : {{TITLE:none}}{{/TITLED}}.
Voir l’alerte
{{$file name='vendor/icons.svg'}}#triangle-alert{{/ALERT}}
{{#ALERT_END}}Fin de l’{{#DANGER}}alerte{{/DANGER}}{{#INFORMATION}}information{{/INFORMATION}} de la mairie {{TOWN:x-de:none}}{{#TITLED}} : {{TITLE:none}}{{/TITLED}}.
Voir l’alerte
{{$file name='vendor/icons.svg'}}#circle-check{{/ALERT_END}}
