{{%AUTOESCAPE context="HTML"}}
{{#ONE}}contenu signalé{{/ONE}}{{#SEVERAL}}contenus signalés{{/SEVERAL}}{{#ANSWER_ONE}}réponse d’auteur{{/ANSWER_ONE}}{{#ANSWER_SEVERAL}}réponses d’auteurs{{/ANSWER_SEVERAL}}
