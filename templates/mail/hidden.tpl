{{%AUTOESCAPE context="HTML"}}
Votre texte a été masqué par la mairie {{COMMUNE:x-de:none}}
De : Mairie {{COMMUNE:x-de:none}}
Bonjour {{NAME:none}},

La mairie {{COMMUNE:x-de:none}} a masqué ce que vous aviez écrit{{#TITLED}} sous « {{TITLE:none}} »{{/TITLED}} :

« {{TEXT:none}} »

{{ADDRESS:none}}

Raison, selon la charte : {{#REASON_IS_1}}injure ou menace{{/REASON_IS_1}}{{#REASON_IS_2}}propos haineux ou discriminatoire{{/REASON_IS_2}}{{#REASON_IS_3}}vie privée d’une personne{{/REASON_IS_3}}{{#REASON_IS_4}}publicité ou arnaque{{/REASON_IS_4}}{{#REASON_IS_5}}hors sujet{{/REASON_IS_5}}{{#REASON_IS_6}}contenu illégal{{/REASON_IS_6}}{{#REASON_IS_7}}autre raison{{/REASON_IS_7}}.
{{#HAS_EXPLANATION}}
Explication de la mairie : {{EXPLANATION:none}}
{{/HAS_EXPLANATION}}

Vous pouvez répondre à cette décision pendant six mois, et la mairie peut remettre votre texte en ligne. Lire la décision, répondre :
{{ANSWER_URL:none}}

La décision a été prise par une personne, sans traitement automatique. Vous pouvez aussi la contester devant le tribunal administratif.

{{#NO_REPLY}}Ne répondez pas à cet e-mail : personne ne le lirait.{{/NO_REPLY}}
Parvis – {{BASE_URL:none}}
