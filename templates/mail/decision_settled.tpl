{{%AUTOESCAPE context="HTML"}}
{{#RESTORED}}Votre texte est de nouveau en ligne{{/RESTORED}}{{#UPHELD}}La mairie {{COMMUNE:x-de:none}} maintient sa décision{{/UPHELD}}
Bonjour {{NAME:none}},

{{#RESTORED}}La mairie {{COMMUNE:x-de:none}} a remis en ligne ce que vous aviez écrit{{#TITLED}} sous « {{TITLE:none}} »{{/TITLED}}.{{/RESTORED}}{{#UPHELD}}La mairie {{COMMUNE:x-de:none}} a lu votre réponse. Ce que vous aviez écrit{{#TITLED}} sous « {{TITLE:none}} »{{/TITLED}} reste masqué.{{/UPHELD}}
{{#HAS_EXPLANATION}}
La mairie vous dit : {{EXPLANATION:none}}
{{/HAS_EXPLANATION}}
La décision et votre réponse :
{{URL:none}}
{{#UPHELD}}
Vous pouvez aussi la contester devant le tribunal administratif.
{{/UPHELD}}
Parvis – {{BASE_URL:none}}
