{{%AUTOESCAPE context="HTML"}}
<section class="card">
  <h2>{{$icon users}} Groupes</h2>
  <ul class="links">
    {{#GROUP}}<li><a href="/groupes/{{COMMUNE_PATH}}/{{ID}}">{{TITLE}}<small>{{POSTS}} · {{LAST}}</small></a></li>{{/GROUP}}
  </ul>
  <p><a href="/groupes/{{COMMUNE_PATH}}">Tous les groupes</a></p>
</section>
