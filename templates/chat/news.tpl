{{%AUTOESCAPE context="HTML"}}
{{#CHAT}}Le direct avec le maire {{TOWN:x-de:none}} est ouvert : « {{TITLE:none}} ».
Entrer dans le direct
{{$file name='vendor/icons.svg'}}#messages-square{{/CHAT}}
{{#CHAT_POST}}La mairie {{TOWN:x-de:none}} a répondu à votre question dans le direct « {{TITLE:none}} ».
Lire la réponse
{{$file name='vendor/icons.svg'}}#messages-square{{/CHAT_POST}}
