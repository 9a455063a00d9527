{{%AUTOESCAPE context="HTML"}}
<div class="container page">
<main id="content">
<h1>Alertes</h1>
{{#MAY_ALERT}}<p><a class="button" href="/alertes/{{COMMUNE_PATH}}/nouvelle">{{$icon megaphone}} Envoyer une alerte</a></p>{{/MAY_ALERT}}
{{#CALM}}<section class="card empty">{{$icon circle-check 42}}<h2>Aucune alerte en cours</h2><p>La mairie {{COMMUNE:x-de}} ne signale rien en ce moment.</p></section>{{/CALM}}
{{#NOW}}
<article class="card alert-card {{TONE}}"><h2><a href="{{ALERT_PATH}}">{{#DANGER}}ALERTE{{/DANGER}}{{#INFORMATION}}Information{{/INFORMATION}} : {{RISK}}</a></h2>
  {{#HAS_PLACE}}<p><strong>{{PLACE}}</strong></p>{{/HAS_PLACE}}<div class="conduct">{{CONDUCT_HTML:none}}</div>
  <p class="muted">Depuis le <time datetime="{{DATE_ISO}}">{{DATE}}</time>, {{AUTHORITY}}</p></article>
{{/NOW}}
{{#HAS_PAST}}
<section class="card" aria-labelledby="past"><h2 id="past">Alertes passées</h2>
  <ul class="queue">
    {{#ITEM}}<li class="split"><p><a href="{{ALERT_PATH}}"><strong>{{RISK}}</strong></a>{{#HAS_PLACE}},
      {{PLACE}}{{/HAS_PLACE}}<br><small>{{#DANGER}}Alerte{{/DANGER}}{{#INFORMATION}}Information{{/INFORMATION}} du <time
      datetime="{{DATE_ISO}}">{{DATE}}</time>{{#ENDED}}, terminée le <time datetime="{{END_DATE_ISO}}">{{END_DATE}}</time>{{/ENDED}}</small></p>{{#MAY_RESEND}}<a class="button quiet"
      href="/alertes/{{COMMUNE_PATH}}/nouvelle?renvoyer={{NUMBER}}">{{$icon rotate-ccw 18}} Renvoyer<span class="visually-hidden"> « {{RISK}} »</span></a>{{/MAY_RESEND}}</li>{{/ITEM}}
  </ul></section>
{{/HAS_PAST}}
<nav class="pager" aria-label="Pages">
  {{#NOT_FIRST}}<a class="button quiet" href="/alertes/{{COMMUNE_PATH}}">{{$icon arrow-left}} Les plus récentes</a>{{/NOT_FIRST}}
  {{#HAS_NEXT}}<a class="button quiet" href="/alertes/{{COMMUNE_PATH}}?avant={{NEXT}}">Plus anciennes {{$icon arrow-right}}</a>{{/HAS_NEXT}}
</nav>
</main>
<aside class="side" aria-label="Recevoir les alertes">
  <section class="card"><h2>{{$icon bell}} Recevoir les alertes</h2>
    {{#STRANGER}}<p>Avec un compte, vous recevez les alertes par e-mail{{#WITH_SMS}} et, si vous donnez votre numéro, par SMS{{/WITH_SMS}}.</p><p><a class="button quiet" href="/inscription?commune={{COMMUNE_PATH}}">S’inscrire</a></p>{{/STRANGER}}
    {{#KNOWN}}<p>Vous recevez les alertes par e-mail{{#WITH_SMS}} et, si vous avez donné et confirmé votre numéro, par SMS{{/WITH_SMS}}.</p><p><a class="button quiet" href="/compte">Mon compte</a></p>{{/KNOWN}}
    <p class="muted">Pour un lecteur de nouvelles : <a href="/alertes/{{COMMUNE_PATH}}/atom.xml">le flux Atom</a>.</p>
    <p class="muted">En cas d’urgence vitale, appelez le <strong>112</strong>, ou le <strong>114</strong> par SMS si vous ne pouvez pas parler.</p></section>
</aside>
</div>
