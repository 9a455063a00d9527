{{%AUTOESCAPE context="HTML"}}
{{#GROUP}}Un groupe de discussion est ouvert {{TOWN:x-a:none}} : « {{TITLE:none}} ».
Voir le groupe
{{$file name='vendor/icons.svg'}}#users{{/GROUP}}
{{#POST}}{{#ONE}}{{#SOMEBODY}}{{NAME:none}}{{/SOMEBODY}}{{#NOBODY}}Quelqu’un{{/NOBODY}} a écrit dans le groupe « {{TITLE:none}} », {{TOWN:x-a:none}}.{{/ONE}}
  {{#SEVERAL}}{{#OR_MORE}}Au moins {{/OR_MORE}}{{COUNT:none}} messages que vous n’avez pas lus dans le groupe « {{TITLE:none}} », {{TOWN:x-a:none}}.
  {{#SOMEBODY}}{{NAME:none}} a écrit en dernier.{{/SOMEBODY}}{{/SEVERAL}}
Lire le message
{{$file name='vendor/icons.svg'}}#users{{/POST}}
