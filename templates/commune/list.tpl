{{%AUTOESCAPE context="HTML"}}
<ul class="communes">
  {{#ITEM}}
  <li><a href="/fil/{{PATH}}"><span>{{#FORMER}}<strong>{{PART}}</strong>, dans {{/FORMER}}<strong>{{NAME}}</strong> {{DEPARTMENT_NAME}} ({{DEPARTMENT_CODE}}){{#HAS_POSTCODE}} · {{POSTCODE}}{{/HAS_POSTCODE}}</span> {{#OPEN}}<span class="pill"><svg class="icon" width="16" height="16" aria-hidden="true"><use href="/static/vendor/icons.svg#circle-check"/></svg> Le maire est sur Parvis</span>{{/OPEN}}{{#NOT_OPEN}}<span>Le maire n’est pas encore inscrit</span>{{/NOT_OPEN}}</a></li>
  {{/ITEM}}
</ul>
