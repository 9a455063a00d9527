{{%AUTOESCAPE context="HTML"}}
{{>FORM}}
