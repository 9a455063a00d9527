{{%AUTOESCAPE context="HTML"}}
{{#PUBLICATION}}{{#SOMEBODY}}{{NAME:none}}, maire {{TOWN:x-de:none}}, a publié « {{TITLE:none}} ».{{/SOMEBODY}}{{#NOBODY}}La mairie {{TOWN:x-de:none}} a publié « {{TITLE:none}} ».{{/NOBODY}}
Lire la publication
{{$file name='vendor/icons.svg'}}#newspaper
Mairie {{TOWN:x-de:none}}{{/PUBLICATION}}
{{#COMMENT}}{{#ONE}}{{#SOMEBODY}}{{NAME:none}}{{/SOMEBODY}}{{#NOBODY}}Quelqu’un{{/NOBODY}} a commenté « {{TITLE:none}} », {{TOWN:x-a:none}}.{{/ONE}}
  {{#SEVERAL}}{{#OR_MORE}}Au moins {{/OR_MORE}}{{COUNT:none}} commentaires que vous n’avez pas lus sous « {{TITLE:none}} », {{TOWN:x-a:none}}.
  {{#SOMEBODY}}{{NAME:none}} a écrit en dernier.{{/SOMEBODY}}{{/SEVERAL}}
Lire le commentaire
{{$file name='vendor/icons.svg'}}#message-circle{{/COMMENT}}
