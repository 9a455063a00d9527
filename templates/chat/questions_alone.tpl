{{%AUTOESCAPE context="HTML"}}
{{>QUESTIONS}}
