{{%AUTOESCAPE context="HTML"}}
{{#OTHER}}Il y a du nouveau {{TOWN:x-a:none}}{{#TITLED}} : « {{TITLE:none}} »{{/TITLED}}.
Voir
{{$file name='vendor/icons.svg'}}#bell{{/OTHER}}
