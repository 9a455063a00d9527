{{%AUTOESCAPE context="HTML"}}
{{! As parts/reason.tpl, within a sentence. }}{{#REASON_IS_1}}injure ou menace{{/REASON_IS_1}}{{#REASON_IS_2}}propos haineux ou discriminatoire{{/REASON_IS_2}}{{!
}}{{#REASON_IS_3}}vie privée d’une personne{{/REASON_IS_3}}{{#REASON_IS_4}}publicité ou arnaque{{/REASON_IS_4}}{{#REASON_IS_5}}hors sujet{{/REASON_IS_5}}{{!
}}{{#REASON_IS_6}}contenu illégal{{/REASON_IS_6}}{{#REASON_IS_7}}autre raison{{/REASON_IS_7}}