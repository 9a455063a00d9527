{{%AUTOESCAPE context="HTML"}}
<div class="container page narrow">
<main id="content">
<h1>Masquer ce texte</h1>
<form class="card" method="post" action="{{ACTION}}"><input type="hidden" name="csrf" value="{{CSRF}}">
  <blockquote>« {{TEXT}} »<footer>{{AUTHOR}}, <time datetime="{{DATE_ISO}}">{{DATE}}</time></footer></blockquote>
  <fieldset class="choices boxed"{{#REASON_ERROR}} role="radiogroup" aria-invalid="true" aria-describedby="reason-error"{{/REASON_ERROR}}><legend>Raison, selon <a href="/charte">la charte</a></legend>
    {{#REASON_ERROR}}<p class="error-text" id="reason-error">{{#REASON_MISSING}}Choisissez une raison.{{/REASON_MISSING}}{{#REASON_INVALID}}Choisissez une raison.{{/REASON_INVALID}}</p>{{/REASON_ERROR}}
    <label class="choice"><input type="radio" name="reason" value="1" required{{#REASON_IS_1}} checked{{/REASON_IS_1}}> Injure ou menace</label>
    <label class="choice"><input type="radio" name="reason" value="2" required{{#REASON_IS_2}} checked{{/REASON_IS_2}}> Propos haineux ou discriminatoire</label>
    <label class="choice"><input type="radio" name="reason" value="3" required{{#REASON_IS_3}} checked{{/REASON_IS_3}}> Vie privée d’une personne</label>
    <label class="choice"><input type="radio" name="reason" value="4" required{{#REASON_IS_4}} checked{{/REASON_IS_4}}> Publicité ou arnaque</label>
    <label class="choice"><input type="radio" name="reason" value="5" required{{#REASON_IS_5}} checked{{/REASON_IS_5}}> Hors sujet</label>
    <label class="choice"><input type="radio" name="reason" value="6" required{{#REASON_IS_6}} checked{{/REASON_IS_6}}> Contenu illégal</label>
    <label class="choice"><input type="radio" name="reason" value="7" required{{#REASON_IS_7}} checked{{/REASON_IS_7}}> Autre raison</label>
  </fieldset>
  <div class="field"><label for="explanation">Explication pour l’auteur <span class="optional">(facultatif)</span></label>{{#EXPLANATION_ERROR}}<p class="error-text" id="explanation-error">{{#EXPLANATION_TOO_LONG}}L’explication dépasse 1 000 caractères : raccourcissez-la.{{/EXPLANATION_TOO_LONG}}</p>{{/EXPLANATION_ERROR}}<textarea id="explanation" name="explanation" rows="3" maxlength="1000"{{#EXPLANATION_ERROR}} aria-invalid="true" aria-describedby="explanation-error"{{/EXPLANATION_ERROR}}>
{{EXPLANATION:pre_escape}}</textarea></div>
  <p class="muted">L’auteur reçoit la raison par e-mail et peut répondre.</p>
  <div class="actions"><button class="danger" type="submit"><svg class="icon" width="20" height="20" aria-hidden="true"><use href="/static/vendor/icons.svg#eye-off"/></svg> Masquer</button><a class="button plain" href="{{BACK}}">Annuler</a></div>
</form>
</main>
</div>
