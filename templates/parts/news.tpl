{{%AUTOESCAPE context="HTML"}}
{{#OTHER}}Il y a du nouveau à {{TOWN:none}}{{#TITLED}} : « {{TITLE:none}} »{{/TITLED}}.
Voir
/static/vendor/icons.svg#bell{{/OTHER}}
