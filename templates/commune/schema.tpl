{{%AUTOESCAPE context="JSON"}}
{"@context":"https://schema.org","@graph":[
{"@type":"City","@id":"{{ADDRESS}}#commune","url":"{{ADDRESS}}","name":"{{COMMUNE}}","identifier":"{{CODE}}",
"containedInPlace":{"@type":"AdministrativeArea","name":"{{DEPARTMENT_NAME}}","containedInPlace":{"@type":"AdministrativeArea","name":"{{REGION_NAME}}"}}},
{"@type":"GovernmentOrganization","@id":"{{ADDRESS}}#mairie","url":"{{ADDRESS}}","name":"Mairie {{COMMUNE:x-de}}",
"areaServed":{"@id":"{{ADDRESS}}#commune"},"address":{"@type":"PostalAddress","addressCountry":"FR","addressLocality":"{{COMMUNE}}"{{#POSTCODE}},"postalCode":"{{VALUE}}"{{/POSTCODE}}{{#STREET}},"streetAddress":"{{VALUE}}"{{/STREET}}}{{!
}}{{#PHONE}},"telephone":"{{VALUE}}"{{/PHONE}}{{#EMAIL}},"email":"{{VALUE}}"{{/EMAIL}}{{#WEBSITE}},"sameAs":["{{VALUE}}"]{{/WEBSITE}}{{#MAYOR}},"employee":{"@type":"Person","name":"{{VALUE}}","jobTitle":"Maire"}{{/MAYOR}}},
{"@type":"BreadcrumbList","itemListElement":[
{"@type":"ListItem","position":1,"name":"Communes","item":"{{BASE_URL}}/"},
{"@type":"ListItem","position":2,"name":"{{COMMUNE}}","item":"{{ADDRESS}}"}]}]}
