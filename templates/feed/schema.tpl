{{%AUTOESCAPE context="JSON"}}
{"@context":"https://schema.org","@graph":[
{"@type":"NewsArticle","@id":"{{ADDRESS}}","url":"{{ADDRESS}}","mainEntityOfPage":"{{ADDRESS}}","inLanguage":"fr","isAccessibleForFree":true,
"headline":"{{TITLE}}","description":"{{EXCERPT}}","datePublished":"{{PUBLISHED}}"{{#CHANGED}},"dateModified":"{{AT}}"{{/CHANGED}},"image":["{{IMAGE}}"],
"author":{"@type":"Person","name":"{{MAYOR}}","jobTitle":"Maire {{COMMUNE:x-de}}","url":"{{BASE_URL}}/commune/{{COMMUNE_PATH}}"},
"publisher":{"@type":"GovernmentOrganization","name":"Mairie {{COMMUNE:x-de}}","url":"{{BASE_URL}}/commune/{{COMMUNE_PATH}}"}},
{"@type":"BreadcrumbList","itemListElement":[
{"@type":"ListItem","position":1,"name":"{{COMMUNE}}","item":"{{BASE_URL}}/commune/{{COMMUNE_PATH}}"},
{"@type":"ListItem","position":2,"name":"Le fil","item":"{{BASE_URL}}/fil/{{COMMUNE_PATH}}"},
{"@type":"ListItem","position":3,"name":"{{TITLE}}","item":"{{ADDRESS}}"}]}]}
