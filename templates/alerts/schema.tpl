{{%AUTOESCAPE context="JSON"}}
{"@context":"https://schema.org","@graph":[
{"@type":"SpecialAnnouncement","@id":"{{ADDRESS}}","url":"{{ADDRESS}}","inLanguage":"fr",
"name":"{{RISK}}","text":"{{CONDUCT}}","datePosted":"{{SENT}}"{{#ENDED}},"expires":"{{AT}}"{{/ENDED}},
"spatialCoverage":{"@type":"City","name":"{{COMMUNE}}","containedInPlace":{"@type":"AdministrativeArea","name":"{{DEPARTMENT}}"}},
"announcementLocation":{"@type":"CivicStructure","name":"{{#PLACE}}{{NAME}}{{/PLACE}}{{#NO_PLACE}}{{COMMUNE}}{{/NO_PLACE}}"},
"publisher":{"@type":"GovernmentOrganization","name":"Mairie {{COMMUNE:x-de}}","url":"{{BASE_URL}}/commune/{{COMMUNE_PATH}}"}},
{"@type":"BreadcrumbList","itemListElement":[
{"@type":"ListItem","position":1,"name":"{{COMMUNE}}","item":"{{BASE_URL}}/commune/{{COMMUNE_PATH}}"},
{"@type":"ListItem","position":2,"name":"Alertes","item":"{{BASE_URL}}/alertes/{{COMMUNE_PATH}}"},
{"@type":"ListItem","position":3,"name":"{{RISK}}","item":"{{ADDRESS}}"}]}]}
