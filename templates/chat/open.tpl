{{%AUTOESCAPE context="HTML"}}
<div class="container page wide">
<main id="content">
<h1>Ouvrir un direct</h1>
{{#ALREADY}}<div class="notice error" role="alert">{{$icon circle-alert 24}}<div><p>Un direct est déjà ouvert : <a href="{{ROOM_PATH}}">{{ROOM_TITLE}}</a>. Fermez-le avant d’en ouvrir un autre.</p></div></div>{{/ALREADY}}
{{#FORM_ERROR}}<div class="notice error" role="alert">{{$icon circle-alert 24}}<div><p>Le direct n’est pas ouvert : corrigez les points signalés ci-dessous.</p></div></div>{{/FORM_ERROR}}
<p class="lead">Les citoyens qui suivent la mairie sont prévenus dès l’ouverture. Ce que vous annoncez ici vaut jusqu’à la fin.</p>
<form class="card alert-form" method="post" action="/direct/{{COMMUNE_PATH}}"><input type="hidden" name="form_id" value="{{FORM_ID}}">
  {{$field name="title" label="Sujet du direct" required
    hint="Par exemple : « Le maire répond à vos questions sur le budget ». {{TITLE_LIMIT}} caractères au plus."
    if-missing="Dites de quoi on va parler."
    if-too-long="Ce sujet dépasse {{TITLE_LIMIT}} caractères : raccourcissez-le."}}
  <fieldset class="choices boxed"{{#UNTIL_ERROR}} role="radiogroup" aria-invalid="true" aria-describedby="until-error"{{/UNTIL_ERROR}}><legend>Jusqu’à quand ?</legend>
    {{$error name="until" error="Choisissez quand le direct se termine."}}
    <label class="choice"><input type="radio" name="until" value="hour"{{#UNTIL_IS_HOUR}} checked{{/UNTIL_IS_HOUR}}> <span>Jusqu’à une heure annoncée <small>Il se ferme alors tout seul.</small></span></label>
    {{$field name="closes-at" type="datetime-local" label="Jour et heure de fin" class="short under" hint="Par exemple 24/12/2026 18:30."
      if-missing="Choisissez le jour et l’heure de fin."
      if-invalid="Nous ne lisons pas cette date. Écrivez le jour et l’heure, comme 24/12/2026 18:30 ou 24 décembre 2026 à 18 h 30."
      if-too-long="Nous ne lisons pas cette date. Écrivez le jour et l’heure, comme 24/12/2026 18:30 ou 24 décembre 2026 à 18 h 30."
      if-impossible="Ce jour ou cette heure n’existe pas : vérifiez-les."
      if-skipped="Cette heure n’existe pas ce jour-là : on passe à l’heure d’été. Choisissez une heure plus tard ou une heure plus tôt."
      if-past="Cette heure est déjà passée : choisissez-en une à venir."
      if-too-far="Un direct dure un mois au plus : choisissez une heure plus proche, ou laissez-le ouvert."}}
    <label class="choice"><input type="radio" name="until" value="always"{{#UNTIL_IS_ALWAYS}} checked{{/UNTIL_IS_ALWAYS}}> <span>Toujours ouvert <small>Jusqu’à ce que vous le fermiez.</small></span></label>
  </fieldset>
  <fieldset class="choices boxed"{{#RECORD_ERROR}} role="radiogroup" aria-invalid="true" aria-describedby="record-error"{{/RECORD_ERROR}}><legend>Que
    deviennent les messages à la fin ?</legend><p class="hint">Les participants le lisent avant d’écrire : ce choix ne se change plus.</p>
    {{$error name="record" error="Choisissez si les messages sont gardés : les participants doivent le savoir avant d’écrire."}}
    <label class="choice"><input type="radio" name="record" value="keep"{{#RECORD_IS_KEEP}} checked{{/RECORD_IS_KEEP}}> <span>Ils sont gardés <small>Les citoyens peuvent les relire après la fin.</small></span></label>
    <label class="choice"><input type="radio" name="record" value="drop"{{#RECORD_IS_DROP}} checked{{/RECORD_IS_DROP}}> <span>Ils sont effacés <small>Pour tout le monde, la mairie comprise.</small></span></label>
  </fieldset>
  <div class="field short"><label for="slow">Rythme</label><span class="hint" id="slow-hint">Pour suivre quand il y a foule. L’équipe de la mairie n’attend jamais.</span>
    {{$error name="slow" error="Choisissez un rythme dans la liste."}}
    <select id="slow" name="slow" aria-describedby="slow-hint{{#SLOW_ERROR}} slow-error{{/SLOW_ERROR}}"{{#SLOW_ERROR}} aria-invalid="true"{{/SLOW_ERROR}}>
      <option value="0"{{#SLOW_IS_0}} selected{{/SLOW_IS_0}}>Sans attente</option>
      <option value="10"{{#SLOW_IS_10}} selected{{/SLOW_IS_10}}>Un message toutes les 10 secondes</option>
      <option value="30"{{#SLOW_IS_30}} selected{{/SLOW_IS_30}}>Un message toutes les 30 secondes</option>
      <option value="60"{{#SLOW_IS_60}} selected{{/SLOW_IS_60}}>Un message par minute</option>
      <option value="120"{{#SLOW_IS_120}} selected{{/SLOW_IS_120}}>Un message toutes les 2 minutes</option>
    </select></div>
  <div class="actions"><button type="submit">{{$icon messages-square}} Ouvrir le direct maintenant</button><a class="button plain" href="/direct/{{COMMUNE_PATH}}">Annuler</a></div>
</form>
</main>
</div>
