{{%AUTOESCAPE context="HTML"}}
{{#SOME}}
{{>LIST}}
{{#MORE}}<p>Il y en a d’autres : continuez à écrire, ou appuyez sur « Trouver ma commune ».</p>{{/MORE}}
{{/SOME}}
{{#NEARLY}}
<p><strong>Vouliez-vous dire :</strong></p>
{{>LIST}}
{{/NEARLY}}
{{#NONE}}<p>Aucune commune ne correspond pour l’instant.</p>{{/NONE}}
