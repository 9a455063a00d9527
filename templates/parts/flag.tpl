{{%AUTOESCAPE context="HTML"}}
<div class="container page narrow">
<main id="content">
<h1>Signaler ce contenu</h1>
<form class="card" method="post" action="{{ACTION}}"><input type="hidden" name="csrf" value="{{CSRF}}">
  <blockquote>« {{TEXT}} »<footer>{{AUTHOR}}, <time datetime="{{DATE_ISO}}">{{DATE}}</time></footer></blockquote>
  <fieldset class="choices boxed"{{#REASON_ERROR}} role="radiogroup" aria-invalid="true" aria-describedby="reason-error"{{/REASON_ERROR}}><legend>Que reprochez-vous à ce contenu ?</legend>
    {{#REASON_ERROR}}<p class="error-text" id="reason-error">{{#REASON_MISSING}}Choisissez une raison.{{/REASON_MISSING}}{{#REASON_INVALID}}Choisissez une raison.{{/REASON_INVALID}}</p>{{/REASON_ERROR}}
    <label class="choice"><input type="radio" name="reason" value="1" required{{#REASON_IS_1}} checked{{/REASON_IS_1}}> Injure ou menace</label>
    <label class="choice"><input type="radio" name="reason" value="2" required{{#REASON_IS_2}} checked{{/REASON_IS_2}}> Propos haineux ou discriminatoire</label>
    <label class="choice"><input type="radio" name="reason" value="3" required{{#REASON_IS_3}} checked{{/REASON_IS_3}}> Vie privée d’une personne</label>
    <label class="choice"><input type="radio" name="reason" value="4" required{{#REASON_IS_4}} checked{{/REASON_IS_4}}> Publicité ou arnaque</label>
    <label class="choice"><input type="radio" name="reason" value="5" required{{#REASON_IS_5}} checked{{/REASON_IS_5}}> Hors sujet</label>
    <label class="choice"><input type="radio" name="reason" value="6" required{{#REASON_IS_6}} checked{{/REASON_IS_6}}> Contenu illégal</label>
    <label class="choice"><input type="radio" name="reason" value="7" required{{#REASON_IS_7}} checked{{/REASON_IS_7}}> Autre raison</label>
  </fieldset>
  <div class="field"><label for="explanation">Expliquez <span class="optional">(facultatif)</span></label>{{#EXPLANATION_ERROR}}<p class="error-text" id="explanation-error">{{#EXPLANATION_TOO_LONG}}Votre explication dépasse 2 000 caractères : raccourcissez-la.{{/EXPLANATION_TOO_LONG}}</p>{{/EXPLANATION_ERROR}}<textarea id="explanation" name="explanation" rows="3" maxlength="2000"{{#EXPLANATION_ERROR}} aria-invalid="true" aria-describedby="explanation-error"{{/EXPLANATION_ERROR}}>
{{EXPLANATION:pre_escape}}</textarea></div>
  {{#SIGNED_OUT}}
  <div class="field"><label for="name">Votre nom <span class="optional">(facultatif)</span></label>
    <span class="hint" id="name-hint">{{#NAME_SEEN}}L’équipe de la mairie le verra, l’auteur du texte non.{{/NAME_SEEN}}{{#NAME_UNSEEN}}Ni l’équipe de la mairie ni le maire ne le verront.{{/NAME_UNSEEN}}</span>
    {{#NAME_ERROR}}<p class="error-text" id="name-error">{{#NAME_TOO_LONG}}Ce nom dépasse 100 caractères : raccourcissez-le.{{/NAME_TOO_LONG}}</p>{{/NAME_ERROR}}<input id="name" type="text" name="name" maxlength="100" autocomplete="name" value="{{NAME}}"{{#NAME_ERROR}} aria-invalid="true"{{/NAME_ERROR}} aria-describedby="name-hint{{#NAME_ERROR}} name-error{{/NAME_ERROR}}"></div>
  <div class="field"><label for="email">Votre adresse e-mail <span class="optional">(facultatif)</span></label>
    <span class="hint" id="email-hint">Pour vous dire la décision. Elle n’est pas montrée à l’auteur.</span>
    {{#EMAIL_ERROR}}<p class="error-text" id="email-error">{{#EMAIL_INVALID}}Cette adresse e-mail n’est pas complète : elle s’écrit comme nom@exemple.fr.{{/EMAIL_INVALID}}{{#EMAIL_IMPOSSIBLE}}Cette adresse ne peut pas exister : une faute de frappe s’y est glissée. Exemple : prenom.nom@exemple.fr{{/EMAIL_IMPOSSIBLE}}{{#EMAIL_ACCENTS}}Avant le @, une adresse n’a pas de lettres accentuées : écrivez par exemple « helene » et non « hélène », comme le dit votre messagerie.{{/EMAIL_ACCENTS}}{{#EMAIL_TOO_LONG}}Cette adresse e-mail est trop longue.{{/EMAIL_TOO_LONG}}</p>{{/EMAIL_ERROR}}<input id="email" name="email" type="email" autocomplete="email" value="{{EMAIL}}"{{#EMAIL_ERROR}} aria-invalid="true"{{/EMAIL_ERROR}} aria-describedby="email-hint{{#EMAIL_ERROR}} email-error{{/EMAIL_ERROR}}"></div>
  {{/SIGNED_OUT}}
  {{#SIGNED_IN}}<p class="muted">{{#NAME_SEEN}}L’équipe de la mairie verra votre nom, l’auteur du texte non.{{/NAME_SEEN}}{{#NAME_UNSEEN}}Ce texte est celui de la mairie : ni le maire ni son équipe ne verront qui le signale.{{/NAME_UNSEEN}}</p>{{/SIGNED_IN}}
  {{#GOOD_FAITH_ERROR}}<p class="error-text" id="good-faith-error">{{#GOOD_FAITH_MISSING}}Cochez cette case pour envoyer le signalement.{{/GOOD_FAITH_MISSING}}</p>{{/GOOD_FAITH_ERROR}}
  <label class="choice"><input type="checkbox" name="good-faith" value="1" required{{#GOOD_FAITH_TICKED}} checked{{/GOOD_FAITH_TICKED}}{{#GOOD_FAITH_ERROR}} aria-invalid="true" aria-describedby="good-faith-error"{{/GOOD_FAITH_ERROR}}> Je crois de bonne foi que ces informations sont exactes</label>
  <div class="actions"><button type="submit"><svg class="icon" width="20" height="20" aria-hidden="true"><use href="/static/vendor/icons.svg#flag"/></svg> Envoyer le signalement</button><a class="button plain" href="{{BACK}}">Annuler</a></div>
</form>
</main>
</div>
