{{%AUTOESCAPE context="HTML"}}
{{#REASON_IS_1}}Injure ou menace{{/REASON_IS_1}}{{#REASON_IS_2}}Propos haineux ou discriminatoire{{/REASON_IS_2}}{{#REASON_IS_3}}Vie privée d’une
  personne{{/REASON_IS_3}}{{#REASON_IS_4}}Publicité ou arnaque{{/REASON_IS_4}}{{#REASON_IS_5}}Hors sujet{{/REASON_IS_5}}{{#REASON_IS_6}}Contenu
  illégal{{/REASON_IS_6}}{{#REASON_IS_7}}Autre raison{{/REASON_IS_7}}
