{{%AUTOESCAPE context="HTML"}}
<div class="container page narrow">
<main id="content">
<p><a class="button plain" href="{{GROUP_PATH}}/participants">{{$icon arrow-left}} Participants</a></p>
<h1>{{#IN}}Membres du groupe{{/IN}}{{#OUT}}Personnes exclues{{/OUT}}</h1>
<p class="muted">« {{TITLE}} »</p>
{{#NOBODY}}<section class="card empty">{{$icon users 42}}<h2>Personne</h2></section>{{/NOBODY}}
<div class="card"><ul class="queue">
  {{#PERSON}}<li class="split"><p><strong>{{NAME}}</strong><br><small>{{#MAY_EXCLUDE}}Dans le groupe depuis le {{/MAY_EXCLUDE}}{{#MAY_READMIT}}Depuis
    le {{/MAY_READMIT}}<time datetime="{{DATE_ISO}}">{{DATE}}</time>{{#HAS_REASON}}<br><span
    class="about">{{REASON:pre_escape}}</span>{{/HAS_REASON}}</small></p>{{#MAY_EXCLUDE}}<a class="button plain danger"
    href="{{GROUP_PATH}}/participants/{{ID}}/exclure">Exclure…<span class="visually-hidden"> {{NAME}}</span></a>{{/MAY_EXCLUDE}}{{#MAY_READMIT}}<form
    method="post" action="{{GROUP_PATH}}/participants/{{ID}}/accepter"><button class="quiet" type="submit">Laisser revenir<span
    class="visually-hidden"> {{NAME}}</span></button></form>{{/MAY_READMIT}}</li>{{/PERSON}}
</ul></div>
<nav class="pager" aria-label="Pages">
  {{#NOT_FIRST}}<a class="button quiet" href="{{GROUP_PATH}}/{{#IN}}membres{{/IN}}{{#OUT}}exclus{{/OUT}}">{{$icon arrow-left}} Début de la liste</a>{{/NOT_FIRST}}
  {{#HAS_NEXT}}<a class="button quiet" href="{{GROUP_PATH}}/{{#IN}}membres{{/IN}}{{#OUT}}exclus{{/OUT}}?apres={{NEXT}}">La suite {{$icon arrow-right}}</a>{{/HAS_NEXT}}
</nav>
</main>
</div>
