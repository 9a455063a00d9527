{{%AUTOESCAPE context="HTML"}}
Un contenu grave est signalé {{COMMUNE:x-a:none}}
Bonjour {{NAME:none}},

Quelqu’un signale un contenu {{COMMUNE:x-a:none}}, pour cette raison : {{#REASON_IS_1}}injure ou menace{{/REASON_IS_1}}{{#REASON_IS_2}}propos haineux ou discriminatoire{{/REASON_IS_2}}{{#REASON_IS_6}}contenu illégal{{/REASON_IS_6}}.

Le lire et décider :
{{ADDRESS:none}}

Si une personne est en danger, appelez le 17 ou le 112.

Parvis – {{BASE_URL:none}}
