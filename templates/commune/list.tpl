{{%AUTOESCAPE context="HTML"}}
<ul class="communes">
  {{#ITEM}}
  <li><a href="/fil/{{PATH}}"><span>{{#FORMER}}<strong>{{PART}}</strong>, dans {{/FORMER}}<strong>{{NAME}}</strong> {{DEPARTMENT_NAME}}
    ({{DEPARTMENT_CODE}}){{#HAS_POSTCODE}} · {{POSTCODE}}{{/HAS_POSTCODE}}</span> {{#OPEN}}<span class="pill">{{$icon circle-check 16}} Le maire est
    sur Parvis</span>{{/OPEN}}{{#NOT_OPEN}}<span>Le maire n’est pas encore inscrit</span>{{/NOT_OPEN}}</a>{{#JOIN}}
    <a class="button quiet join" href="/inscription?commune={{PATH}}">S’inscrire<span class="visually-hidden"> {{NAME:x-a}}</span></a>{{/JOIN}}</li>
  {{/ITEM}}
</ul>
