{{%AUTOESCAPE context="HTML"}}
<div class="container page wide">
<main id="content">
<h1>Envoyer une alerte</h1>
{{>DESK_MENU}}
<ol class="steps"><li aria-current="step">Écrire</li><li>Relire et envoyer</li></ol>
{{>FR_ALERT}}
{{#FORM_ERROR}}<div class="notice error" role="alert"><svg class="icon" width="24" height="24" aria-hidden="true"><use href="/static/vendor/icons.svg#circle-alert"/></svg><div><p>Rien n’est parti : corrigez les points signalés ci-dessous.</p></div></div>{{/FORM_ERROR}}
<form class="card alert-form" method="post" action="/alertes/{{COMMUNE_PATH}}/nouvelle"><input type="hidden" name="csrf" value="{{CSRF}}"><input type="hidden" name="once" value="{{ONCE}}"><input type="hidden" name="sms" value="{{SMS:pre_escape}}"><input type="hidden" name="sms-made" value="{{SMS_MADE:pre_escape}}"><input type="hidden" name="motive" value="{{MOTIVE:pre_escape}}">
  <fieldset class="choices boxed"{{#CATEGORY_ERROR}} role="radiogroup" aria-invalid="true" aria-describedby="category-error"{{/CATEGORY_ERROR}}><legend>De quoi s’agit-il ?</legend>
    {{#CATEGORY_ERROR}}<p class="error-text" id="category-error">{{#CATEGORY_MISSING}}Choisissez entre alerte et information.{{/CATEGORY_MISSING}}{{#CATEGORY_INVALID}}Choisissez entre alerte et information.{{/CATEGORY_INVALID}}</p>{{/CATEGORY_ERROR}}
    <label class="choice"><input type="radio" name="category" value="danger"{{#CATEGORY_IS_DANGER}} checked{{/CATEGORY_IS_DANGER}}> <span>ALERTE : un danger pour les personnes <small>Crue, incendie, pollution, tempête. Part à toute heure, même la nuit.</small></span></label>
    <label class="choice"><input type="radio" name="category" value="information"{{#CATEGORY_IS_INFORMATION}} checked{{/CATEGORY_IS_INFORMATION}}> <span>INFO : une gêne à connaître vite <small>Coupure d’eau, route barrée, école fermée. Part de 10 h à 20 h, du lundi au samedi, sauf jours fériés.{{#CLOSED}} En ce moment, il faudrait attendre le {{NEXT}}.{{/CLOSED}}</small></span></label>
  </fieldset>
  <div class="field"><label for="risk">Que se passe-t-il ?</label><span class="hint" id="risk-hint">En quelques mots : « crue de la rivière », « coupure d’eau ». 80 caractères au plus.</span>
    {{#RISK_ERROR}}<p class="error-text" id="risk-error">{{#RISK_MISSING}}Dites en quelques mots ce qui se passe.{{/RISK_MISSING}}{{#RISK_TOO_LONG}}Ce texte dépasse 80 caractères : raccourcissez-le.{{/RISK_TOO_LONG}}</p>{{/RISK_ERROR}}
    <input id="risk" type="text" name="risk" maxlength="80" required value="{{RISK}}"{{#RISK_ERROR}} aria-invalid="true"{{/RISK_ERROR}} aria-describedby="risk-hint{{#RISK_ERROR}} risk-error{{/RISK_ERROR}}"></div>
  <div class="field"><label for="place">Où ? <span class="optional">(facultatif)</span></label><span class="hint" id="place-hint">Par exemple : quartier du Moulin, rues basses.</span>
    {{#PLACE_ERROR}}<p class="error-text" id="place-error">{{#PLACE_TOO_LONG}}Ce texte dépasse 120 caractères : raccourcissez-le.{{/PLACE_TOO_LONG}}</p>{{/PLACE_ERROR}}
    <input id="place" type="text" name="place" maxlength="120" value="{{PLACE}}"{{#PLACE_ERROR}} aria-invalid="true"{{/PLACE_ERROR}} aria-describedby="place-hint{{#PLACE_ERROR}} place-error{{/PLACE_ERROR}}"></div>
  <div class="field"><label for="conduct">Que faut-il faire ?</label><span class="hint" id="conduct-hint">Des phrases courtes, l’essentiel d’abord. 1 000 caractères au plus.</span>
    {{#CONDUCT_ERROR}}<p class="error-text" id="conduct-error">{{#CONDUCT_MISSING}}Dites ce que les habitants doivent faire.{{/CONDUCT_MISSING}}{{#CONDUCT_TOO_LONG}}Ce texte dépasse 1 000 caractères : raccourcissez-le.{{/CONDUCT_TOO_LONG}}</p>{{/CONDUCT_ERROR}}
    <textarea id="conduct" name="conduct" rows="5" maxlength="1000" required{{#CONDUCT_ERROR}} aria-invalid="true"{{/CONDUCT_ERROR}} aria-describedby="conduct-hint{{#CONDUCT_ERROR}} conduct-error{{/CONDUCT_ERROR}}">
{{CONDUCT:pre_escape}}</textarea></div>
  <div class="field"><label for="authority">Qui l’annonce ?</label><span class="hint" id="authority-hint">La mairie, ou qui vous a prévenu : la préfecture, les pompiers, le gestionnaire de l’eau.</span>
    {{#AUTHORITY_ERROR}}<p class="error-text" id="authority-error">{{#AUTHORITY_MISSING}}Dites qui l’annonce : on fait confiance à qui se nomme.{{/AUTHORITY_MISSING}}{{#AUTHORITY_TOO_LONG}}Ce texte dépasse 120 caractères : raccourcissez-le.{{/AUTHORITY_TOO_LONG}}</p>{{/AUTHORITY_ERROR}}
    <input id="authority" type="text" name="authority" maxlength="120" required value="{{#FIRST}}Mairie de {{COMMUNE}}{{/FIRST}}{{AUTHORITY}}"{{#AUTHORITY_ERROR}} aria-invalid="true"{{/AUTHORITY_ERROR}} aria-describedby="authority-hint{{#AUTHORITY_ERROR}} authority-error{{/AUTHORITY_ERROR}}"></div>
  <div class="field"><label for="link">Lien pour en savoir plus <span class="optional">(facultatif)</span></label>
    {{#LINK_ERROR}}<p class="error-text" id="link-error">{{#LINK_INVALID}}Ce n’est pas l’adresse d’un site : écrivez-la comme https://www.vigicrues.gouv.fr, sans identifiant ni mot de passe.{{/LINK_INVALID}}{{#LINK_TOO_LONG}}Cette adresse dépasse 300 caractères.{{/LINK_TOO_LONG}}</p>{{/LINK_ERROR}}
    <input id="link" type="text" inputmode="url" autocapitalize="none" spellcheck="false" name="link" maxlength="300" placeholder="https://" value="{{LINK}}"{{#LINK_ERROR}} aria-invalid="true" aria-describedby="link-error"{{/LINK_ERROR}}></div>
  <fieldset class="choices boxed"{{#RECIPIENTS_ERROR}} role="radiogroup" aria-invalid="true" aria-describedby="recipients-error"{{/RECIPIENTS_ERROR}}><legend>À qui écrire ?</legend><p class="hint">Le site montre l’alerte à tout le monde : ce choix ne limite que les e-mails et les SMS.</p>
    {{#RECIPIENTS_ERROR}}<p class="error-text" id="recipients-error">Choisissez à qui écrire.</p>{{/RECIPIENTS_ERROR}}
    <label class="choice"><input type="radio" name="recipients" value="all"{{#RECIPIENTS_IS_ALL}} checked{{/RECIPIENTS_IS_ALL}}> <span>À tous ceux qui suivent la mairie</span></label>
    <label class="choice"><input type="radio" name="recipients" value="streets"{{#RECIPIENTS_IS_STREETS}} checked{{/RECIPIENTS_IS_STREETS}}> <span>À certaines rues ou à certains quartiers seulement</span></label>
    <fieldset class="choices under"><legend>Les quartiers</legend>
      {{#DISTRICTS_ERROR}}<p class="error-text" id="districts-error">{{#DISTRICTS_GONE}}Un quartier que vous aviez choisi n’existe plus : vérifiez votre choix.{{/DISTRICTS_GONE}}{{#DISTRICTS_TOO_MANY}}Ces quartiers ont plus de 300 rues : choisissez-en moins, ou écrivez à tous.{{/DISTRICTS_TOO_MANY}}</p>{{/DISTRICTS_ERROR}}
      {{#HAS_DISTRICTS}}{{#DISTRICT}}<label class="choice"><input type="checkbox" name="districts" value="{{NUMBER}}"{{#CHOSEN}} checked{{/CHOSEN}}{{#DISTRICTS_ERROR}} aria-invalid="true" aria-describedby="districts-error"{{/DISTRICTS_ERROR}}> <span>{{DISTRICT_NAME}} <small>{{STREET_COUNT}}</small></span></label>{{/DISTRICT}}{{/HAS_DISTRICTS}}
      {{#NO_DISTRICTS}}<p class="hint">Aucun quartier n’est enregistré.</p>{{/NO_DISTRICTS}}
      <p><a href="/alertes/{{COMMUNE_PATH}}/quartiers">Gérer les quartiers</a></p></fieldset>
    <div class="field under"><label for="streets">Les rues, une par ligne</label><span class="hint" id="streets-hint">20 au plus, sans numéro : « rue des Lilas ».</span>
      {{#STREETS_ERROR}}<p class="error-text" id="streets-error">{{#STREETS_MISSING}}Écrivez au moins une rue, cochez un quartier, ou choisissez d’écrire à tous.{{/STREETS_MISSING}}{{#STREETS_TOO_MANY}}Vous avez écrit plus de 20 rues : choisissez plutôt d’écrire à tous.{{/STREETS_TOO_MANY}}{{#STREETS_UNREADABLE}}Une ligne ne contient pas de nom de rue : corrigez-la ou retirez-la.{{/STREETS_UNREADABLE}}{{#STREETS_TOO_LONG}}Ce texte est trop long : une rue par ligne suffit.{{/STREETS_TOO_LONG}}</p>{{/STREETS_ERROR}}
      <textarea id="streets" name="streets" rows="3"{{#STREETS_ERROR}} aria-invalid="true"{{/STREETS_ERROR}} aria-describedby="streets-hint{{#STREETS_ERROR}} streets-error{{/STREETS_ERROR}}">
{{STREETS:pre_escape}}</textarea></div>
    <label class="choice"><input type="checkbox" name="unknown-too" value="1"{{#UNKNOWN_TOO_TICKED}} checked{{/UNKNOWN_TOO_TICKED}}> <span>Prévenir aussi ceux dont la rue n’est pas connue <small>L’adresse est facultative : sans cette case, des personnes concernées ne seraient pas prévenues.</small></span></label>
  </fieldset>
  <div class="actions"><button type="submit" name="step" value="preview"><svg class="icon" width="20" height="20" aria-hidden="true"><use href="/static/vendor/icons.svg#eye"/></svg> Relire avant d’envoyer</button><a class="button plain" href="/alertes/{{COMMUNE_PATH}}">Annuler</a></div>
</form>
</main>
</div>
