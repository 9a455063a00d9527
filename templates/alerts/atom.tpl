{{%AUTOESCAPE context="XML"}}
<?xml version="1.0" encoding="utf-8"?>
<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="fr" xml:base="{{BASE_URL}}/">
  <title>{{COMMUNE}} : les alertes de la mairie</title>
  <id>{{BASE_URL}}/alertes/{{COMMUNE_PATH}}</id>
  <link rel="alternate" type="text/html" href="{{BASE_URL}}/alertes/{{COMMUNE_PATH}}"/>
  <link rel="self" type="application/atom+xml" href="{{BASE_URL}}/alertes/{{COMMUNE_PATH}}/atom.xml"/>
  <updated>{{UPDATED}}</updated>
  <author><name>Mairie {{COMMUNE:x-de}}</name></author>
  {{#ENTRY}}
  <entry>
    <title>{{#DANGER}}ALERTE{{/DANGER}}{{#INFORMATION}}Information{{/INFORMATION}}{{#ENDED}} (terminée){{/ENDED}} : {{RISK}}</title>
    <id>{{BASE_URL}}/alertes/{{PATH}}/{{ID}}</id>
    <link rel="alternate" type="text/html" href="{{BASE_URL}}/alertes/{{PATH}}/{{ID}}"/>
    <link rel="related" type="application/cap+xml" href="{{BASE_URL}}/alertes/{{PATH}}/{{ID}}/cap.xml"/>
    <published>{{PUBLISHED}}</published>
    <updated>{{CHANGED}}</updated>
    <summary>{{#HAS_PLACE}}{{PLACE}}. {{/HAS_PLACE}}{{CONDUCT}}{{#ENDED}} Fin : {{END_TEXT}}{{/ENDED}}</summary>
  </entry>
  {{/ENTRY}}
</feed>
