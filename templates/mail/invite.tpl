{{%AUTOESCAPE context="HTML"}}
{{#ONE_NEW}}Un habitant {{COMMUNE:x-de:none}} vient de s’inscrire sur Parvis{{/ONE_NEW}}{{#SEVERAL_NEW}}{{NEWCOMERS:none}} {{COMMUNE:x-de:none}} viennent de s’inscrire sur Parvis{{/SEVERAL_NEW}}
À l’attention du maire {{COMMUNE:x-de:none}}

Madame, Monsieur le maire,

{{#ONE_NEW}}Un habitant {{COMMUNE:x-de:none}} vient de s’inscrire sur Parvis pour suivre son maire.{{/ONE_NEW}}{{#SEVERAL_NEW}}{{NEWCOMERS:none}} {{COMMUNE:x-de:none}} viennent de s’inscrire sur Parvis pour suivre leur maire.{{/SEVERAL_NEW}} En tout, {{MEMBERS:none}} {{#ONE}}attend{{/ONE}}{{#SEVERAL}}attendent{{/SEVERAL}} votre arrivée.

Parvis met un maire en relation directe avec les habitants : vous publiez vos nouvelles, ils vous répondent. Pour ouvrir la page de votre commune :
{{BASE_URL:none}}/mairie/{{PATH:none}}/activation

La page publique {{COMMUNE:x-de:none}} : {{BASE_URL:none}}/commune/{{PATH:none}}

Nous groupons ces messages. Pour ne plus en recevoir du tout :
{{STOP_URL:none}}

Parvis – {{BASE_URL:none}}
