{{%AUTOESCAPE context="HTML"}}
<div class="container page narrow">
<main id="content">
<h1>Le fil de vos mairies</h1>
{{ARTICLES_HTML:none}}
{{#NOTHING_YET}}
<section class="card empty">
  <svg class="icon" width="42" height="42" aria-hidden="true"><use href="/static/vendor/icons.svg#newspaper"/></svg>
  <h2>Rien à lire pour le moment</h2>
  <p>Vous verrez ici les publications des maires que vous suivez. Cherchez une commune et touchez « Suivre ».</p>
  <p><a class="button" href="/"><svg class="icon" width="20" height="20" aria-hidden="true"><use href="/static/vendor/icons.svg#search"/></svg> Chercher une commune</a></p>
</section>
{{/NOTHING_YET}}
{{#NO_MORE}}<section class="card empty"><svg class="icon" width="42" height="42" aria-hidden="true"><use href="/static/vendor/icons.svg#newspaper"/></svg><h2>Il n’y a rien de plus ancien</h2></section>{{/NO_MORE}}
{{#HAS_NEXT}}
<nav class="pager" aria-label="Suite du fil">
  <a class="button quiet" href="/fil?avant={{NEXT}}">Publications plus anciennes <svg class="icon" width="20" height="20" aria-hidden="true"><use href="/static/vendor/icons.svg#arrow-right"/></svg></a>
</nav>
{{/HAS_NEXT}}
</main>
</div>
