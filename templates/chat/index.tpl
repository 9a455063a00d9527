{{%AUTOESCAPE context="HTML"}}
<div class="container page">
<main id="content">
<h1>Direct avec la mairie</h1>
{{#NOW}}
<section class="card chat-now" aria-labelledby="now"><h2 id="now"><span class="pill live">En direct</span> {{ROOM_TITLE}}</h2>
  <p>Ouvert depuis le <time datetime="{{DATE_ISO}}">{{DATE}}</time>{{#UNTIL_HOUR}}, jusqu’à {{CLOSES}}{{/UNTIL_HOUR}}{{#UNTIL_CLOSED}}, jusqu’à ce que
    la mairie le ferme{{/UNTIL_CLOSED}}. Le maire et son équipe y répondent par écrit, tout de suite.</p>
  <p>{{#KEPT}}Les messages resteront lisibles par les citoyens {{COMMUNE:x-de}} après la fin.{{/KEPT}}{{#NOT_KEPT}}Les messages seront effacés à la fin,
    pour tout le monde.{{/NOT_KEPT}}{{#SLOW}} Chacun peut écrire un message toutes les {{SLOW_SECONDS}} secondes.{{/SLOW}}</p>
  {{#MAY_ENTER}}<p><a class="button" href="{{ROOM_PATH}}">{{$icon messages-square}} Entrer dans le direct</a></p>{{/MAY_ENTER}}
  {{#STRANGER}}<p>Les citoyens {{COMMUNE:x-de}} peuvent y participer : <a href="{{ROOM_PATH}}">connectez-vous pour entrer</a>, ou <a href="/inscription?commune={{COMMUNE_PATH}}">inscrivez-vous</a>.</p>{{/STRANGER}}
  {{#ASKED}}<p>Les citoyens {{COMMUNE:x-de}} peuvent y participer. Vous ne l’êtes pas, ou pas encore : <a href="/mairie/{{COMMUNE_PATH}}/ma-demande">voir comment le devenir</a>.</p>{{/ASKED}}
  {{#NOT_CITIZEN}}<p>Les citoyens {{COMMUNE:x-de}} peuvent y participer. Vous habitez {{COMMUNE}} ? Choisissez-la comme votre commune dans <a href="/compte">votre compte</a>.</p>{{/NOT_CITIZEN}}
</section>
{{/NOW}}
{{#NONE_NOW}}<section class="card empty">{{$icon messages-square 42}}<h2>Pas de direct en ce moment</h2><p>Quand la mairie {{COMMUNE:x-de}} en ouvre un, les citoyens qui la suivent sont prévenus.</p></section>{{/NONE_NOW}}
{{#MAY_OPEN}}<p><a class="button" href="/direct/{{COMMUNE_PATH}}/ouvrir">{{$icon plus}} Ouvrir un direct</a></p>{{/MAY_OPEN}}
{{#HAS_PAST}}
<section class="card" aria-labelledby="past"><h2 id="past">Directs passés</h2>
  <ul class="queue">
    {{#ITEM}}<li><p><a href="{{ROOM_PATH}}"><strong>{{ROOM_TITLE}}</strong></a><br><small><time datetime="{{DATE_ISO}}">{{DATE}}</time> · {{POSTS_SAID}}</small></p></li>{{/ITEM}}
  </ul></section>
{{/HAS_PAST}}
<nav class="pager" aria-label="Pages">
  {{#NOT_FIRST}}<a class="button quiet" href="/direct/{{COMMUNE_PATH}}">{{$icon arrow-left}} Les plus récents</a>{{/NOT_FIRST}}
  {{#HAS_NEXT}}<a class="button quiet" href="/direct/{{COMMUNE_PATH}}?avant={{NEXT}}">Plus anciens {{$icon arrow-right}}</a>{{/HAS_NEXT}}
</nav>
</main>
<aside class="side" aria-label="À propos du direct">
  <section class="card"><h2>{{$icon info}} Comment ça marche</h2>
    <p>Pendant le direct, chaque citoyen peut écrire au maire, poser une question et soutenir celles des autres. Les questions les plus soutenues viennent en premier.</p>
    <p class="muted">Chacun y écrit sous son nom. La mairie annonce à l’avance si les messages sont gardés.</p></section>
</aside>
</div>
