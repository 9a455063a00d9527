{{%AUTOESCAPE context="XML"}}
<?xml version="1.0" encoding="utf-8"?>
<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
  <url><loc>{{BASE_URL}}/</loc></url>
  {{#TOWN}}<url><loc>{{BASE_URL}}/fil/{{PATH}}</loc></url>
  <url><loc>{{BASE_URL}}/alertes/{{PATH}}</loc></url>
  <url><loc>{{BASE_URL}}/commune/{{PATH}}</loc></url>
  {{/TOWN}}
</urlset>
