{{%AUTOESCAPE context="XML"}}
<?xml version="1.0" encoding="utf-8"?>
{{! OASIS Common Alerting Protocol 1.2: the order of the elements is prescribed. }}
<alert xmlns="urn:oasis:names:tc:emergency:cap:1.2">
  <identifier>{{IDENTIFIER}}</identifier>
  <sender>{{SENDER}}</sender>
  <sent>{{SENT}}</sent>
  <status>Actual</status>
  <msgType>{{#FIRST}}Alert{{/FIRST}}{{#UPDATE}}Update{{/UPDATE}}{{#CANCEL}}Cancel{{/CANCEL}}</msgType>
  <scope>Public</scope>
  {{#HAS_REFERENCE}}<references>{{REFERENCE}}</references>{{/HAS_REFERENCE}}
  <info>
    <language>fr-FR</language>
    <category>{{#DANGER}}Safety{{/DANGER}}{{#INFORMATION}}Other{{/INFORMATION}}</category>
    <event>{{RISK}}</event>
    {{#ENDED}}<responseType>AllClear</responseType>{{/ENDED}}
    <urgency>{{#RUNNING}}{{#DANGER}}Immediate{{/DANGER}}{{#INFORMATION}}Expected{{/INFORMATION}}{{/RUNNING}}{{#ENDED}}Past{{/ENDED}}</urgency>
    <severity>{{#DANGER}}Severe{{/DANGER}}{{#INFORMATION}}Minor{{/INFORMATION}}</severity>
    <certainty>Likely</certainty>
    {{#HAS_EXPIRES}}<expires>{{EXPIRES}}</expires>{{/HAS_EXPIRES}}
    <senderName>Mairie {{COMMUNE:x-de}}</senderName>
    <headline>{{#ENDED}}Fin – {{/ENDED}}{{#DANGER}}ALERTE{{/DANGER}}{{#INFORMATION}}Information{{/INFORMATION}} : {{RISK}}{{#HAS_PLACE}}, {{PLACE}}{{/HAS_PLACE}}</headline>
    <description>{{#RUNNING}}{{RISK}}{{#HAS_PLACE}}, {{PLACE}}{{/HAS_PLACE}}. Annoncé par : {{AUTHORITY}}.{{/RUNNING}}{{#ENDED}}{{END_TEXT}}{{/ENDED}}</description>
    {{#RUNNING}}<instruction>{{CONDUCT}}</instruction>{{/RUNNING}}
    <web>{{BASE_URL}}/alertes/{{PATH}}/{{ID}}</web>
    <area>
      <areaDesc>{{COMMUNE}}{{#HAS_PLACE}}, {{PLACE}}{{/HAS_PLACE}}</areaDesc>
      <geocode>
        <valueName>INSEE</valueName>
        <value>{{CODE}}</value>
      </geocode>
    </area>
  </info>
</alert>
