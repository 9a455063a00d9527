{{%AUTOESCAPE context="HTML"}}
<!doctype html>
<html lang="fr">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Mes données – Parvis</title>
<link rel="stylesheet" href="style.css">
</head>
<body>
<main>
<h1>Mes données</h1>
<p>Copie faite le {{MADE}} sur <a href="{{BASE_URL}}">{{BASE_URL}}</a>. Le même contenu, pour un logiciel, est dans <a href="donnees.json">donnees.json</a>. Votre photo et les fichiers joints sont dans le dossier « photos », 20 Mo au plus.</p>
{{#LEFT_OUT}}<section><h2>Fichiers restés sur le site</h2>
<p>Ceux-ci, les plus anciens, ne tenaient pas dans les 20 Mo : connectez-vous pour les télécharger un par un.</p>
<ul>
{{#FILE_THERE}}<li><a href="{{BASE_URL}}{{FILE_PATH}}">{{FILE_NAME}}</a> ({{FILE_SIZE}})</li>
{{/FILE_THERE}}{{#FILE_HIDDEN}}<li>{{FILE_NAME}} ({{FILE_SIZE}}), joint à un message masqué : demandez-le à l’exploitant du site</li>
{{/FILE_HIDDEN}}</ul></section>
{{/LEFT_OUT}}
{{TABLES_HTML:none}}</main>
</body>
</html>
