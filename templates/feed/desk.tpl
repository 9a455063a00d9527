{{%AUTOESCAPE context="HTML"}}
{{#ONE}}brouillon ou publication programmée{{/ONE}}{{#SEVERAL}}brouillons et publications programmées{{/SEVERAL}}
