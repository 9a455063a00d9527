{{%AUTOESCAPE context="HTML"}}
<div class="container page wide">
<main id="content">
<h1>Contenus signalés</h1>
{{>DESK_MENU}}
{{#NONE}}
<section class="card empty">{{$icon circle-check 42}}<h2>Rien à examiner</h2><p>Ce que les habitants signalent apparaîtra ici. Les <a href="/mairie/{{COMMUNE_PATH}}/moderation">chiffres de la modération</a> sont publics.</p></section>
{{/NONE}}
{{#SOME}}
<p class="muted">Le plus anciennement signalé d’abord. Les personnes qui ont signalé reçoivent votre décision par e-mail. Selon <a href="/charte">la charte</a>, être d’un autre avis que le maire n’est pas une raison de masquer.</p>
<ul class="todo">
  {{#ITEM}}<li>{{>OBJECT}}</li>{{/ITEM}}
</ul>
{{/SOME}}
{{#ANSWERS}}<section aria-labelledby="reponses"><h2 id="reponses">L’auteur a répondu</h2>
<ul class="todo">
  {{#ANSWERED}}<li>{{>ANSWER}}</li>{{/ANSWERED}}
</ul></section>{{/ANSWERS}}
<nav class="pager" aria-label="Pages">
  {{#NOT_FIRST}}<a class="button quiet" href="/mairie/{{COMMUNE_PATH}}/signalements">{{$icon arrow-left}} Les plus anciens</a>{{/NOT_FIRST}}
  {{#HAS_NEXT}}<a class="button quiet" href="/mairie/{{COMMUNE_PATH}}/signalements?apres={{NEXT}}">Les suivants {{$icon arrow-right}}</a>{{/HAS_NEXT}}
</nav>
</main>
</div>
