{{%AUTOESCAPE context="HTML"}}
Votre code Parvis est {{CODE:none}}. Il sert pendant 10 minutes. Ne le donnez à personne.
