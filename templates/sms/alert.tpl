{{%AUTOESCAPE context="HTML"}}
{{#DANGER}}ALERTE{{/DANGER}}{{#INFORMATION}}INFO{{/INFORMATION}} {{COMMUNE:none}} : {{RISK:none}}{{#HAS_PLACE}}, {{PLACE:none}}{{/HAS_PLACE}}. {{CONDUCT:none}} ({{AUTHORITY:none}}) {{ADDRESS:none}}
