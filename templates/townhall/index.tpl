{{%AUTOESCAPE context="HTML"}}
<div class="container page wide">
<main id="content">
<div class="desk-head"><h1>Bureau de la mairie</h1><p class="muted">{{TODAY}}</p></div>
{{>DESK_MENU}}
{{>FIRST_STEPS}}
<div class="start">
{{#MAY_PUBLISH}}<form class="card compose" method="post" action="/fil/{{COMMUNE_PATH}}" enctype="multipart/form-data">
  <input type="hidden" name="form_id" value="{{FORM_ID}}"><input type="hidden" name="audience" value="public">
  <label for="news">Quoi de neuf {{COMMUNE:x-a}} ?</label>
  <textarea id="news" name="text" rows="3" required placeholder="La première ligne devient le titre."></textarea>
  <div class="tools">
    <label class="tool">{{$icon camera}} Photos ou PDF <input id="news-picture" name="picture" type="file" multiple
      accept="image/jpeg,image/png,image/webp,image/heic,image/avif,image/gif,application/pdf"></label>
    <a class="tool" href="/fil/{{COMMUNE_PATH}}/publier">{{$icon settings}} Options</a>
    <button type="submit" name="when" value="now">{{$icon send}} Publier</button>
  </div>
</form>{{/MAY_PUBLISH}}
{{#MAY_ALERT}}<section class="card alarm-box"><h2>Un danger, une coupure ?</h2><p class="muted">Par SMS, par e-mail et sur le site, en cinq gestes.</p>
  <a class="button alarm" href="/alertes/{{COMMUNE_PATH}}/nouvelle">{{$icon megaphone}} Alerter</a></section>{{/MAY_ALERT}}
</div>
<section aria-labelledby="to-do">
<div class="row-head"><h2 id="to-do">À faire{{#ANY_WAITS}} · {{ALL}}{{/ANY_WAITS}}</h2>{{#ANY_WAITS}}<p class="muted">Les délais de la loi d’abord</p>{{/ANY_WAITS}}</div>
<ul class="queues">
  {{#WAITS}}
  {{#LINK}}<li><a href="{{ADDRESS}}"><strong>{{#MANY}}plus de {{/MANY}}{{COUNT}}</strong> {{>WORDS}}</a></li>{{/LINK}}
  {{#NO_LINK}}<li><div><strong>{{#MANY}}plus de {{/MANY}}{{COUNT}}</strong> {{>WORDS}}</div></li>{{/NO_LINK}}
  {{/WAITS}}
</ul>
<ul class="todo">
  {{#TASK}}<li>
    {{#AT_ONCE}}<p class="leaf now">{{$icon flag 24}}<span>sans délai</span></p>{{/AT_ONCE}}{{#LATE}}<p class="leaf now">{{$icon clock 24}}<span>en retard</span></p>{{/LATE}}
    {{#DUE}}<p class="leaf{{#SOON}} soon{{/SOON}}">{{DAY}}<span>{{MONTH}}</span></p>{{/DUE}}
    {{#WAITED}}<p class="leaf plain{{#LONG}} soon{{/LONG}}"><span>depuis</span> {{DAYS}} <span>{{#ONE}}jour{{/ONE}}{{#SEVERAL}}jours{{/SEVERAL}}</span></p>{{/WAITED}}{{#TODAY}}<p class="leaf plain"><span>aujourd’hui</span></p>{{/TODAY}}
    <div>{{>BODY}}</div>
  </li>{{/TASK}}
</ul>
<p class="muted">{{#NOTHING_WAITS}}Rien n’attend : ni inscription à valider, ni message, ni contenu signalé.{{/NOTHING_WAITS}}{{#ANY_WAITS}}Rien d’autre n’attend.{{/ANY_WAITS}}</p>
</section>
<section class="card" aria-labelledby="reach"><h2 id="reach">Qui vous lit</h2>
<ul class="facts-row">
  {{#MEMBERS}}<li><strong>{{COUNT}}</strong> {{#ONE}}inscrit dans la commune{{/ONE}}{{#SEVERAL}}inscrits dans la commune{{/SEVERAL}}</li>{{/MEMBERS}}
  {{#CITIZENS}}<li><strong>{{COUNT}}</strong> {{#ONE}}citoyen validé{{/ONE}}{{#SEVERAL}}citoyens validés{{/SEVERAL}}</li>{{/CITIZENS}}
  {{#FOLLOWERS}}<li><strong>{{COUNT}}</strong> {{#ONE}}personne suit le maire{{/ONE}}{{#SEVERAL}}personnes suivent le maire{{/SEVERAL}}</li>{{/FOLLOWERS}}
</ul></section>
</main>
</div>
