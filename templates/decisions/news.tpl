{{%AUTOESCAPE context="HTML"}}
{{#TEXT_HIDDEN}}La mairie {{TOWN:x-de:none}} a masqué ce que vous aviez écrit{{#TITLED}} sous « {{TITLE:none}} »{{/TITLED}}.
Lire la décision, répondre
{{$file name='vendor/icons.svg'}}#eye-off{{/TEXT_HIDDEN}}
{{#TEXT_SHOWN}}La mairie {{TOWN:x-de:none}} a remis en ligne ce que vous aviez écrit{{#TITLED}} sous « {{TITLE:none}} »{{/TITLED}}.
Lire la décision
{{$file name='vendor/icons.svg'}}#rotate-ccw{{/TEXT_SHOWN}}
