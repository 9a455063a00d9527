{{%AUTOESCAPE context="XML"}}
<?xml version="1.0" encoding="utf-8"?>
<OpenSearchDescription xmlns="http://a9.com/-/spec/opensearch/1.1/">
  <ShortName>Parvis</ShortName>
  <Description>Trouver sa commune et son maire</Description>
  <Language>fr</Language>
  <InputEncoding>UTF-8</InputEncoding>
  <Image width="16" height="16" type="image/svg+xml">{{BASE_URL}}/static/favicon.svg</Image>
  <Url type="text/html" template="{{BASE_URL}}/communes?q={searchTerms}"/>
</OpenSearchDescription>
