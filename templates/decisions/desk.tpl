{{%AUTOESCAPE context="HTML"}}
{{#FLAGS}}{{#ONE}}contenu signalé{{/ONE}}{{#SEVERAL}}contenus signalés{{/SEVERAL}}{{/FLAGS}}{{!
}}{{#ANSWERS}}{{#ONE}}réponse d’auteur{{/ONE}}{{#SEVERAL}}réponses d’auteurs{{/SEVERAL}}{{/ANSWERS}}
