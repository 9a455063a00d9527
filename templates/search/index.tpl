{{%AUTOESCAPE context="HTML"}}
<div class="container page narrow">
<main id="content">
<h1>Rechercher {{COMMUNE:x-a}}</h1>
<search aria-label="Rechercher {{COMMUNE:x-a}}"><form class="search-mail" method="get" action="/recherche/{{COMMUNE_PATH}}">
  <label for="words">Un ou plusieurs mots</label>
  <div>
    <input id="words" type="search" name="q" value="{{TYPED}}" maxlength="{{TYPED_MAX}}" autocomplete="off"{{#TOO_LONG}} aria-invalid="true" aria-describedby="words-error"{{/TOO_LONG}}>
    <button class="quiet" type="submit">{{$icon search}} Rechercher</button>
  </div>
  {{#TOO_LONG}}<p class="error-text" id="words-error" role="alert">Votre recherche dépasse {{TYPED_MAX}} caractères : gardez les mots les plus importants.</p>{{/TOO_LONG}}
</form></search>
{{#NOTHING_ASKED}}
<p>La recherche porte sur les publications, les alertes, les groupes de discussion et les directs : leurs titres et leurs textes, avec ou sans accents. Elle ne porte ni sur les
  réponses, ni sur les messages des groupes, ni sur les lettres : celles-ci se cherchent dans <a href="/messagerie">votre messagerie</a>.</p>
{{/NOTHING_ASKED}}
{{#NONE}}
<section class="card empty" role="status">
  {{$icon search 42}}
  <h2>Rien ne contient « {{TYPED}} »</h2>
  <p>Essayez avec moins de mots, ou seulement le début du mot le plus important. Les réponses, les messages des groupes et les lettres ne sont pas cherchés ici.</p>
  <p><a href="/communes?q={{ENCODED}}">Chercher une commune qui s’appelle ainsi</a></p>
</section>
{{/NONE}}
{{#NO_MORE}}<section class="card empty">{{$icon search 42}}<h2>Il n’y a rien de plus ancien</h2></section>{{/NO_MORE}}
{{#SOME}}<ul class="found">{{/SOME}}
  {{#ITEM}}
  <li class="card">
    <h2><a href="{{LINK}}">{{#TITLE_PIECE}}{{#FOUND}}<mark>{{WORDS}}</mark>{{/FOUND}}{{#PLAIN}}{{WORDS}}{{/PLAIN}}{{/TITLE_PIECE}}</a></h2>
    {{#EXCERPT}}<p>{{#PIECE}}{{#FOUND}}<mark>{{WORDS}}</mark>{{/FOUND}}{{#PLAIN}}{{WORDS}}{{/PLAIN}}{{/PIECE}}</p>{{/EXCERPT}}
    <p class="muted"><svg class="icon" width="20" height="20" aria-hidden="true"><use href="{{ICON}}"/></svg> {{#WHAT}}{{WHAT_HTML:none}}{{/WHAT}} · <time datetime="{{DATE_ISO}}">{{DATE}}</time></p>
  </li>
  {{/ITEM}}
{{#SOME}}</ul>{{/SOME}}
{{#OUTSIDE}}<p class="muted">Les citoyens {{COMMUNE:x-de}} trouvent aussi ce que le maire n’adresse qu’à eux, les groupes et les directs.</p>{{/OUTSIDE}}
<nav class="pager" aria-label="Pages">
  {{#NOT_FIRST}}<a class="button quiet" href="/recherche/{{COMMUNE_PATH}}?q={{ENCODED}}">{{$icon arrow-left}} Les plus récents</a>{{/NOT_FIRST}}
  {{#HAS_NEXT}}<a class="button quiet" href="/recherche/{{COMMUNE_PATH}}?q={{ENCODED}}&amp;avant={{NEXT}}">Plus anciens {{$icon arrow-right}}</a>{{/HAS_NEXT}}
</nav>
</main>
</div>
