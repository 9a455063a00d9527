{{%AUTOESCAPE context="HTML"}}
<!doctype html>
<html lang="fr">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>{{SUBJECT}}</title>
</head>
<body>
{{>CONTENT}}
<p><a href="{{BASE_URL}}">Parvis</a></p>
</body>
</html>
