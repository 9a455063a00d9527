{{%AUTOESCAPE context="HTML"}}
{{#ONE}}contenu signalé{{/ONE}}{{#SEVERAL}}contenus signalés{{/SEVERAL}}
