{{%AUTOESCAPE context="XML"}}
<?xml version="1.0" encoding="utf-8"?>
<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="fr" xml:base="{{BASE_URL}}/">
  <title>{{COMMUNE}} : les nouvelles du maire</title>
  <id>{{BASE_URL}}/fil/{{COMMUNE_PATH}}</id>
  <link rel="alternate" type="text/html" href="{{BASE_URL}}/fil/{{COMMUNE_PATH}}"/>
  <link rel="self" type="application/atom+xml" href="{{BASE_URL}}/fil/{{COMMUNE_PATH}}/atom.xml"/>
  <updated>{{UPDATED}}</updated>
  <author><name>Mairie {{COMMUNE:x-de}}</name></author>
  {{#ENTRY}}
  <entry>
    <title>{{TITLE}}</title>
    <id>{{BASE_URL}}{{PATH}}</id>
    <link rel="alternate" type="text/html" href="{{BASE_URL}}{{PATH}}"/>
    <published>{{PUBLISHED}}</published>
    <updated>{{CHANGED}}</updated>
    <author><name>{{NAME}}</name></author>
    {{#FILE}}<link rel="enclosure" type="{{TYPE}}" length="{{BYTES}}" href="{{BASE_URL}}{{ADDRESS}}"/>
    {{/FILE}}<summary>{{SUMMARY}}</summary>
    <content type="html">{{BODY_HTML}}</content>
  </entry>
  {{/ENTRY}}
</feed>
