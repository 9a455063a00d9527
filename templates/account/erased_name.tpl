{{%AUTOESCAPE context="HTML"}}
Compte supprimé
