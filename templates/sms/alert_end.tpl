{{%AUTOESCAPE context="HTML"}}
FIN {{#DANGER}}D’ALERTE{{/DANGER}}{{#INFORMATION}}D’INFO{{/INFORMATION}} {{COMMUNE:none}} : {{RISK:none}}. {{END:none}} {{ADDRESS:none}}
