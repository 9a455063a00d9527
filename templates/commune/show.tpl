{{%AUTOESCAPE context="HTML"}}
<div class="container page">
<main id="content">
{{#MAYOR}}
<section class="card mayor" aria-label="Le maire">
  {{#HAS_PORTRAIT}}<img class="portrait" src="{{PORTRAIT}}&amp;l=160" srcset="{{PORTRAIT}}&amp;l=160 160w, {{PORTRAIT}} 512w" sizes="104px" alt="Portrait {{NAME:x-d}}" width="104" height="104">{{/HAS_PORTRAIT}}
  <div>
    <h2>{{NAME}}</h2>
    <p>Maire {{COMMUNE:x-de}}{{#HAS_SINCE}} depuis {{SINCE}}{{/HAS_SINCE}} <span class="pill">{{$icon shield-check 16}} compte vérifié</span></p>
    {{#HAS_MOTTO}}<p class="motto">« {{MOTTO}} »</p>{{/HAS_MOTTO}}
  </div>
  <div class="actions"><a class="button" href="/fil/{{COMMUNE_PATH}}">{{$icon newspaper}} Lire le fil de la mairie</a></div>
</section>
{{/MAYOR}}
{{#NO_MAYOR}}
<section class="card empty">
  {{$icon landmark 42}}
  <h2>Le maire {{COMMUNE:x-de}} n’est pas encore sur Parvis</h2>
  {{#SOME_WAIT}}<p class="lead"><strong>{{COUNT}}</strong> {{#ONE_WAITS}}l’attend déjà.{{/ONE_WAITS}}{{#SEVERAL_WAIT}}l’attendent déjà.{{/SEVERAL_WAIT}}</p>{{/SOME_WAIT}}
  {{#SIGNED_OUT}}
  <p>Inscrivez-vous : la mairie en est informée par e-mail, au plus une fois par semaine, et nous vous préviendrons si le maire rejoint Parvis.</p>
  <p><a class="button" href="/inscription?commune={{COMMUNE_PATH}}">{{$icon user-plus}} M’inscrire {{COMMUNE:x-a}}</a></p>
  {{/SIGNED_OUT}}
  {{#SIGNED_IN}}<p>Les habitants inscrits seront prévenus si le maire rejoint Parvis.</p>{{/SIGNED_IN}}
  <p class="muted">Vous êtes le maire ? <a href="/mairie/{{COMMUNE_PATH}}/activation">Ouvrez la page de votre commune</a>.</p>
</section>
{{/NO_MAYOR}}
{{#PRESENTATION}}
<section class="card">
  <h2>Bienvenue {{COMMUNE:x-a}}</h2>
  <div class="prose">
{{PRESENTATION_HTML:none}}
  </div>
</section>
{{/PRESENTATION}}
<section class="card">
  <h2>La commune</h2>
  <dl class="facts">
    {{#REGISTERED}}<dt>Maire</dt><dd>{{NAME}}{{#HAS_SINCE}}, depuis le {{SINCE}}{{/HAS_SINCE}}<br><small>selon le Répertoire national des élus</small></dd>{{/REGISTERED}}
    <dt>Département</dt><dd>{{DEPARTMENT_NAME}} ({{DEPARTMENT_CODE}})</dd>
    <dt>Région</dt><dd>{{REGION_NAME}}</dd>
    {{#POSTCODES}}<dt>{{#ONE}}Code postal{{/ONE}}{{#SEVERAL}}Codes postaux{{/SEVERAL}}</dt><dd>{{LIST}}</dd>{{/POSTCODES}}
    {{#HAS_PEOPLE}}<dt>Habitants</dt><dd>{{PEOPLE}}</dd>{{/HAS_PEOPLE}}
    {{#HAS_AREA}}<dt>Superficie</dt><dd>{{AREA}} km²</dd>{{/HAS_AREA}}
    {{#HAS_PER_KM2}}<dt>Densité</dt><dd>{{PER_KM2}} habitants au km²</dd>{{/HAS_PER_KM2}}
    {{#HAS_BODY}}<dt>Intercommunalité</dt><dd>{{BODY}}</dd>{{/HAS_BODY}}
    <dt>Code Insee</dt><dd>{{CODE}}</dd>
  </dl>
</section>
{{#TOWN_HALL}}
<section class="card">
  <h2>La mairie</h2>
  <dl class="facts">
    {{#ADDRESS}}<dt>Adresse</dt><dd>{{#LINE}}{{TEXT}}<br>{{/LINE}}</dd>{{/ADDRESS}}
    {{#HAS_PHONE}}<dt>Téléphone</dt><dd><a href="tel:{{DIALLED}}">{{PHONE}}</a></dd>{{/HAS_PHONE}}
    {{#HAS_EMAIL}}<dt>E-mail</dt><dd><a href="mailto:{{EMAIL}}">{{EMAIL}}</a></dd>{{/HAS_EMAIL}}
    {{#HAS_WEBSITE}}<dt>Site internet</dt><dd><a href="{{WEBSITE}}" rel="noopener">{{WEBSITE}}</a></dd>{{/HAS_WEBSITE}}
    {{#HOURS}}<dt>Horaires</dt><dd>{{#LINE}}{{TEXT}}<br>{{/LINE}}</dd>{{/HOURS}}
  </dl>
  {{#DIRECTORY}}<p class="muted">Selon l’annuaire de l’administration. Avant de vous déplacer, vérifiez auprès de la mairie.</p>{{/DIRECTORY}}{{#OWN_WORDS}}<p class="muted">Indiqué par la mairie.</p>{{/OWN_WORDS}}
</section>
{{/TOWN_HALL}}
</main>
<aside class="side" aria-label="Autour de la commune">
{{#LINKS}}
<section class="card">
  <h2>{{$icon external-link}} Liens utiles</h2>
  <ul class="links">
    {{#LINK}}<li><a href="{{URL}}" rel="noopener">{{LABEL}}</a></li>{{/LINK}}
  </ul>
</section>
{{/LINKS}}
{{#NEIGHBOURS}}
<section class="card">
  <h2>{{$icon map-pin}} {{#ADJACENT}}Communes voisines{{/ADJACENT}}{{#SAME_BODY}}Dans la même intercommunalité{{/SAME_BODY}}</h2>
  <ul class="links">
    {{#NEIGHBOUR}}<li><a href="/commune/{{PATH}}">{{NAME}}{{#OTHER_DEPARTMENT}} <small>{{ELSEWHERE}}</small>{{/OTHER_DEPARTMENT}}{{#OPEN}} <small>Le maire est sur Parvis</small>{{/OPEN}}</a></li>{{/NEIGHBOUR}}
  </ul>
</section>
{{/NEIGHBOURS}}
</aside>
</div>
