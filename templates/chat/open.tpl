{{%AUTOESCAPE context="HTML"}}
<div class="container page wide">
<main id="content">
<h1>Ouvrir un direct</h1>
{{#ALREADY}}<div class="notice error" role="alert"><svg class="icon" width="24" height="24" aria-hidden="true"><use href="/static/vendor/icons.svg#circle-alert"/></svg><div><p>Un direct est déjà ouvert : <a href="{{ROOM_PATH}}">{{ROOM_TITLE}}</a>. Fermez-le avant d’en ouvrir un autre.</p></div></div>{{/ALREADY}}
{{#FORM_ERROR}}<div class="notice error" role="alert"><svg class="icon" width="24" height="24" aria-hidden="true"><use href="/static/vendor/icons.svg#circle-alert"/></svg><div><p>Le direct n’est pas ouvert : corrigez les points signalés ci-dessous.</p></div></div>{{/FORM_ERROR}}
<p class="lead">Les citoyens qui suivent la mairie sont prévenus dès l’ouverture. Ce que vous annoncez ici vaut jusqu’à la fin.</p>
<form class="card alert-form" method="post" action="/direct/{{COMMUNE_PATH}}"><input type="hidden" name="csrf" value="{{CSRF}}"><input type="hidden" name="once" value="{{ONCE}}">
  <div class="field"><label for="title">Sujet du direct</label><span class="hint" id="title-hint">Par exemple : « Le maire répond à vos questions sur le budget ». 120 caractères au plus.</span>
    {{#TITLE_ERROR}}<p class="error-text" id="title-error">{{#TITLE_MISSING}}Dites de quoi on va parler.{{/TITLE_MISSING}}{{#TITLE_TOO_LONG}}Ce sujet dépasse 120 caractères : raccourcissez-le.{{/TITLE_TOO_LONG}}</p>{{/TITLE_ERROR}}
    <input id="title" type="text" name="title" maxlength="120" required value="{{TITLE}}"{{#TITLE_ERROR}} aria-invalid="true"{{/TITLE_ERROR}} aria-describedby="title-hint{{#TITLE_ERROR}} title-error{{/TITLE_ERROR}}"></div>
  <fieldset class="choices boxed"{{#UNTIL_ERROR}} role="radiogroup" aria-invalid="true" aria-describedby="until-error"{{/UNTIL_ERROR}}><legend>Jusqu’à quand ?</legend>
    {{#UNTIL_ERROR}}<p class="error-text" id="until-error">Choisissez quand le direct se termine.</p>{{/UNTIL_ERROR}}
    <label class="choice"><input type="radio" name="until" value="hour"{{#UNTIL_IS_HOUR}} checked{{/UNTIL_IS_HOUR}}> <span>Jusqu’à une heure annoncée <small>Il se ferme alors tout seul.</small></span></label>
    <div class="field short under"><label for="closes-at">Jour et heure de fin</label><span class="hint" id="closes-at-hint">Par exemple 24/12/2026 18:30.</span>
      {{#CLOSES_AT_ERROR}}<p class="error-text" id="closes-at-error">{{#CLOSES_AT_MISSING}}Choisissez le jour et l’heure de fin.{{/CLOSES_AT_MISSING}}{{#CLOSES_AT_INVALID}}Nous ne lisons pas cette date. Écrivez le jour et l’heure, comme 24/12/2026 18:30 ou 24 décembre 2026 à 18 h 30.{{/CLOSES_AT_INVALID}}{{#CLOSES_AT_TOO_LONG}}Nous ne lisons pas cette date. Écrivez le jour et l’heure, comme 24/12/2026 18:30 ou 24 décembre 2026 à 18 h 30.{{/CLOSES_AT_TOO_LONG}}{{#CLOSES_AT_IMPOSSIBLE}}Ce jour ou cette heure n’existe pas : vérifiez-les.{{/CLOSES_AT_IMPOSSIBLE}}{{#CLOSES_AT_SKIPPED}}Cette heure n’existe pas ce jour-là : on passe à l’heure d’été. Choisissez une heure plus tard ou une heure plus tôt.{{/CLOSES_AT_SKIPPED}}{{#CLOSES_AT_PAST}}Cette heure est déjà passée : choisissez-en une à venir.{{/CLOSES_AT_PAST}}{{#CLOSES_AT_TOO_FAR}}Un direct dure un mois au plus : choisissez une heure plus proche, ou laissez-le ouvert.{{/CLOSES_AT_TOO_FAR}}</p>{{/CLOSES_AT_ERROR}}
      <input id="closes-at" type="datetime-local" name="closes-at" value="{{CLOSES_AT}}"{{#CLOSES_AT_ERROR}} aria-invalid="true"{{/CLOSES_AT_ERROR}} aria-describedby="closes-at-hint{{#CLOSES_AT_ERROR}} closes-at-error{{/CLOSES_AT_ERROR}}"></div>
    <label class="choice"><input type="radio" name="until" value="always"{{#UNTIL_IS_ALWAYS}} checked{{/UNTIL_IS_ALWAYS}}> <span>Toujours ouvert <small>Jusqu’à ce que vous le fermiez.</small></span></label>
  </fieldset>
  <fieldset class="choices boxed"{{#RECORD_ERROR}} role="radiogroup" aria-invalid="true" aria-describedby="record-error"{{/RECORD_ERROR}}><legend>Que deviennent les messages à la fin ?</legend><p class="hint">Les participants le lisent avant d’écrire : ce choix ne se change plus.</p>
    {{#RECORD_ERROR}}<p class="error-text" id="record-error">Choisissez si les messages sont gardés : les participants doivent le savoir avant d’écrire.</p>{{/RECORD_ERROR}}
    <label class="choice"><input type="radio" name="record" value="keep"{{#RECORD_IS_KEEP}} checked{{/RECORD_IS_KEEP}}> <span>Ils sont gardés <small>Les citoyens peuvent les relire après la fin.</small></span></label>
    <label class="choice"><input type="radio" name="record" value="drop"{{#RECORD_IS_DROP}} checked{{/RECORD_IS_DROP}}> <span>Ils sont effacés <small>Pour tout le monde, la mairie comprise.</small></span></label>
  </fieldset>
  <div class="field short"><label for="slow">Rythme</label><span class="hint" id="slow-hint">Pour suivre quand il y a foule. L’équipe de la mairie n’attend jamais.</span>
    {{#SLOW_ERROR}}<p class="error-text" id="slow-error">Choisissez un rythme dans la liste.</p>{{/SLOW_ERROR}}
    <select id="slow" name="slow" aria-describedby="slow-hint{{#SLOW_ERROR}} slow-error{{/SLOW_ERROR}}"{{#SLOW_ERROR}} aria-invalid="true"{{/SLOW_ERROR}}>
      <option value="0"{{#SLOW_IS_0}} selected{{/SLOW_IS_0}}>Sans attente</option>
      <option value="10"{{#SLOW_IS_10}} selected{{/SLOW_IS_10}}>Un message toutes les 10 secondes</option>
      <option value="30"{{#SLOW_IS_30}} selected{{/SLOW_IS_30}}>Un message toutes les 30 secondes</option>
      <option value="60"{{#SLOW_IS_60}} selected{{/SLOW_IS_60}}>Un message par minute</option>
      <option value="120"{{#SLOW_IS_120}} selected{{/SLOW_IS_120}}>Un message toutes les 2 minutes</option>
    </select></div>
  <div class="actions"><button type="submit"><svg class="icon" width="20" height="20" aria-hidden="true"><use href="/static/vendor/icons.svg#messages-square"/></svg> Ouvrir le direct maintenant</button><a class="button plain" href="/direct/{{COMMUNE_PATH}}">Annuler</a></div>
</form>
</main>
</div>
