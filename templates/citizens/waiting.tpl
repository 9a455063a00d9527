{{%AUTOESCAPE context="HTML"}}
<div class="container page wide">
<main id="content">
<h1>Inscriptions à valider</h1>
{{>DESK_MENU}}
{{#NONE}}
<section class="card empty">{{$icon circle-check 42}}<h2>Personne n’attend</h2><p>Les nouvelles inscriptions apparaîtront ici.{{#MAYOR}} Vous préférez
  une validation automatique ? <a href="/mairie/{{COMMUNE_PATH}}/reglages">Changez les réglages</a>.{{/MAYOR}}</p></section>
{{/NONE}}
{{#ONE}}<p class="muted">Une personne attend.</p>{{/ONE}}
{{#SEVERAL}}<p class="muted">{{#MANY}}Plus de {{/MANY}}{{COUNT}} attendent. La plus ancienne d’abord.</p>{{/SEVERAL}}
<p><a href="/mairie/{{COMMUNE_PATH}}/citoyens/acceptes">{{$icon users}} Les citoyens {{COMMUNE:x-de}}</a></p>
{{#SOME}}<div class="card"><ul class="queue">
  {{#APPLICANT}}
  <li>
    <div class="split">
      <div><h2>{{NAME}}</h2><p class="muted"><a href="mailto:{{EMAIL}}">{{EMAIL}}</a> · demande du <time datetime="{{DATE_ISO}}">{{DATE}}</time>{{#LONG_WAIT}} · <span class="pill warning">attend depuis {{DAYS}}</span>{{/LONG_WAIT}}</p></div>
      <form method="post" action="/mairie/{{COMMUNE_PATH}}/citoyens/{{ID}}/accepter"><button type="submit">{{$icon user-check}} Accepter<span class="visually-hidden"> {{NAME}}</span></button></form>
      {{#REFUSED_BEFORE}}<div class="more"><blockquote><p class="muted">Refus précédent : {{#REASON_IS_1}}ce n’est pas son vrai
        nom{{/REASON_IS_1}}{{#REASON_IS_2}}n’habite pas la commune{{/REASON_IS_2}}{{#REASON_IS_3}}introuvable sur les
        listes{{/REASON_IS_3}}{{#REASON_IS_4}}n’a pas répondu à notre demande{{/REASON_IS_4}}{{#REASON_IS_5}}a déjà un autre compte{{/REASON_IS_5}}.
        Sa réponse :</p><div class="words">{{ANSWER_HTML:none}}</div></blockquote></div>{{/REFUSED_BEFORE}}
      <details class="more"{{#OPEN}} open{{/OPEN}}><summary>Refuser<span class="visually-hidden"> {{NAME}}</span>…</summary>
        <form method="post" action="/mairie/{{COMMUNE_PATH}}/citoyens/{{ID}}/refuser">
          {{>REASONS}}
          <p class="muted">La personne reçoit cette raison par e-mail et peut répondre.</p>
          <button class="danger" type="submit">Refuser l’inscription</button>
        </form></details>
    </div>
  </li>
  {{/APPLICANT}}
</ul></div>{{/SOME}}
<nav class="pager" aria-label="Pages">
  {{#NOT_FIRST}}<a class="button quiet" href="/mairie/{{COMMUNE_PATH}}/citoyens">{{$icon arrow-left}} Les plus anciennes</a>{{/NOT_FIRST}}
  {{#HAS_NEXT}}<a class="button quiet" href="/mairie/{{COMMUNE_PATH}}/citoyens?apres={{NEXT}}">Les suivantes {{$icon arrow-right}}</a>{{/HAS_NEXT}}
</nav>
</main>
</div>
