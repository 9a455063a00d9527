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
    {{#WAITING}}<p class="muted">La mairie vérifie votre inscription. En attendant, vous lisez tout ce qui est public.</p>{{/WAITING}}
  </div>
  <div class="actions">
    {{#MAY_PUBLISH}}
    <a class="button" href="/fil/{{COMMUNE_PATH}}/publier">{{$icon pencil}} Publier</a>
    <a class="button quiet" href="/fil/{{COMMUNE_PATH}}/brouillons">{{$icon calendar-clock}} Brouillons</a>
    {{/MAY_PUBLISH}}
    {{#INVITE}}
    <a class="button" href="/inscription?commune={{COMMUNE_PATH}}">{{$icon user-plus}} S’inscrire<span class="wide-only"> pour participer</span></a>
    <a class="button quiet" href="/fil/{{COMMUNE_PATH}}/suivre">{{$icon bell}} Suivre</a>
    {{/INVITE}}
    {{#NOT_FOLLOWING}}<form method="post" action="/fil/{{COMMUNE_PATH}}/suivre"><button class="quiet" type="submit">{{$icon bell}} Suivre</button></form>{{/NOT_FOLLOWING}}
    {{#MAY_WRITE}}<a class="button" href="/messagerie/nouveau?mairie={{CODE}}">{{$icon mail}} Écrire au maire</a>{{/MAY_WRITE}}
    {{#FOLLOWING}}<form method="post" action="/fil/{{COMMUNE_PATH}}/ne-plus-suivre"><button class="quiet" type="submit">{{$icon bell-off}} Ne plus suivre</button></form>{{/FOLLOWING}}
  </div>
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
  {{#SIGNED_IN}}<p>La mairie est informée par e-mail de chaque inscription, au plus une fois par semaine. Les habitants inscrits seront prévenus si le maire rejoint Parvis.</p>{{/SIGNED_IN}}
  <p class="muted">Vous êtes le maire ? <a href="/mairie/{{COMMUNE_PATH}}/activation">Ouvrez la page de votre commune</a>.</p>
</section>
{{/NO_MAYOR}}
{{#NOT_FIRST}}<p><a class="button plain" href="/fil/{{COMMUNE_PATH}}">{{$icon arrow-left}} Revenir aux dernières publications</a></p>{{/NOT_FIRST}}
{{ARTICLES_HTML:none}}
{{#NOTHING_YET}}
<section class="card empty">
  {{$icon newspaper 42}}
  <h2>Pas encore de publication</h2>
  <p>Le maire vient d’ouvrir cette page. Suivez-le pour retrouver ses nouvelles ici.</p>
</section>
{{/NOTHING_YET}}
{{#NO_MORE}}<section class="card empty">{{$icon newspaper 42}}<h2>Il n’y a rien de plus ancien</h2></section>{{/NO_MORE}}
{{#HAS_NEXT}}
<nav class="pager" aria-label="Suite du fil">
  <a class="button quiet" href="/fil/{{COMMUNE_PATH}}?avant={{NEXT}}">Publications plus anciennes {{$icon arrow-right}}</a>
</nav>
{{/HAS_NEXT}}
</main>
<aside class="side" aria-label="La vie de la commune">
{{>CARD}}
<section class="card">
  <h2>{{$icon external-link}} Liens utiles</h2>
  {{#LINKS}}
  <ul class="links">
    {{#LINK}}<li><a href="{{URL}}" rel="noopener">{{LABEL}}</a></li>{{/LINK}}
  </ul>
  {{/LINKS}}
  {{#NO_LINKS}}<p class="muted">La mairie n’a pas encore indiqué de liens.</p>{{/NO_LINKS}}
</section>
</aside>
</div>
