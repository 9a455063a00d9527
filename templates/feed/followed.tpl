{{%AUTOESCAPE context="HTML"}}
<div class="container page narrow">
<main id="content">
<h1>Le fil de vos mairies</h1>
{{ARTICLES_HTML:none}}
{{#NOTHING_YET}}
<section class="card empty">
  {{$icon newspaper 42}}
  <h2>Rien à lire pour le moment</h2>
  <p>Vous verrez ici les publications des maires que vous suivez. Cherchez une commune et touchez « Suivre ».</p>
  <p><a class="button" href="/">{{$icon search}} Chercher une commune</a></p>
</section>
{{/NOTHING_YET}}
{{#DESK}}
<section class="card empty">
  {{$icon key-round 42}}
  <h2>Vous parlez pour la mairie {{DESK_TOWN:x-de}}</h2>
  <p>Son bureau vous dit par où commencer. Ici paraîtront les publications des maires que vous suivez.</p>
  <p><a class="button" href="/mairie/{{DESK_PATH}}">{{$icon key-round}} Ouvrir le bureau de la mairie</a></p>
</section>
{{/DESK}}
{{#NO_MORE}}<section class="card empty">{{$icon newspaper 42}}<h2>Il n’y a rien de plus ancien</h2></section>{{/NO_MORE}}
{{#HAS_NEXT}}
<nav class="pager" aria-label="Suite du fil">
  <a class="button quiet" href="/fil?avant={{NEXT}}">Publications plus anciennes {{$icon arrow-right}}</a>
</nav>
{{/HAS_NEXT}}
</main>
</div>
