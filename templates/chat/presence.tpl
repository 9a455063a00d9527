{{%AUTOESCAPE context="HTML"}}
{{>GUESTS}}
