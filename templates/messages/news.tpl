{{%AUTOESCAPE context="HTML"}}
{{#LETTER}}{{#ONE}}{{#SOMEBODY}}{{NAME:none}}{{/SOMEBODY}}{{#NOBODY}}Quelqu’un{{/NOBODY}} a écrit à la mairie {{TOWN:x-de:none}}{{#ON_SITE}}{{#TITLED}} au sujet de « {{TITLE:none}} »{{/TITLED}}{{/ON_SITE}}.{{/ONE}}
  {{#SEVERAL}}{{#OR_MORE}}Au moins {{/OR_MORE}}{{COUNT:none}} messages non lus à la mairie {{TOWN:x-de:none}}{{#ON_SITE}}{{#TITLED}} au sujet de « {{TITLE:none}} »{{/TITLED}}{{/ON_SITE}}.
  {{#SOMEBODY}}{{NAME:none}} a écrit en dernier.{{/SOMEBODY}}{{/SEVERAL}}
Lire le message
{{$file name='vendor/icons.svg'}}#mail{{/LETTER}}
{{#LETTER_ANSWER}}{{#ONE}}La mairie {{TOWN:x-de:none}} vous a répondu{{#ON_SITE}}{{#TITLED}} au sujet de « {{TITLE:none}} »{{/TITLED}}{{/ON_SITE}}{{#SOMEBODY}} ({{NAME:none}}){{/SOMEBODY}}.{{/ONE}}
  {{#SEVERAL}}{{#OR_MORE}}Au moins {{/OR_MORE}}{{COUNT:none}} réponses non lues de la mairie {{TOWN:x-de:none}}{{#ON_SITE}}{{#TITLED}} au sujet de « {{TITLE:none}} »{{/TITLED}}{{/ON_SITE}}.{{/SEVERAL}}
Lire la réponse
{{$file name='vendor/icons.svg'}}#mail
Mairie {{TOWN:x-de:none}}{{/LETTER_ANSWER}}
