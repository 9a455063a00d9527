{{%AUTOESCAPE context="HTML"}}
<div class="container page wide">
<main id="content">
<h1>Alerter</h1>
{{>DESK_MENU}}
<ol class="steps"><li aria-current="step">Écrire</li><li>Relire et envoyer</li></ol>
{{#FORM_ERROR}}<div class="notice error" role="alert">{{$icon circle-alert 24}}<div><p>Rien n’est parti : corrigez les points signalés ci-dessous.</p></div></div>{{/FORM_ERROR}}
<nav class="models" aria-label="Que se passe-t-il ?">
  {{#MODEL}}<a href="/alertes/{{COMMUNE_PATH}}/nouvelle?modele={{MODEL_NAME}}"{{#CHOSEN_MODEL}} aria-current="true"{{/CHOSEN_MODEL}}>{{MODEL_TITLE}}</a>{{/MODEL}}
</nav>
<form class="card alert-form" method="post" action="/alertes/{{COMMUNE_PATH}}/nouvelle"><input type="hidden" name="form_id" value="{{FORM_ID}}"><input
  type="hidden" name="sms" value="{{SMS:pre_escape}}"><input type="hidden" name="sms-made" value="{{SMS_MADE:pre_escape}}"><input type="hidden" name="motive" value="{{MOTIVE:pre_escape}}">
  <fieldset class="choices boxed"{{#CATEGORY_ERROR}} role="radiogroup" aria-invalid="true" aria-describedby="category-error"{{/CATEGORY_ERROR}}><legend>De quoi s’agit-il ?</legend>
    {{$error name="category"
      if-missing="Choisissez entre alerte et information."
      if-invalid="Choisissez entre alerte et information."}}
    <label class="choice"><input type="radio" name="category" value="danger"{{#CATEGORY_IS_DANGER}} checked{{/CATEGORY_IS_DANGER}}> <span>ALERTE : un
      danger pour les personnes <small>Crue, incendie, pollution, tempête. Part à toute heure, même la nuit.</small></span></label>
    <label class="choice"><input type="radio" name="category" value="information"{{#CATEGORY_IS_INFORMATION}} checked{{/CATEGORY_IS_INFORMATION}}>
      <span>INFO : une gêne à connaître vite <small>Coupure d’eau, route barrée, école fermée. Part de 10 h à 20 h, du lundi au samedi, sauf jours
      fériés.{{#CLOSED}} En ce moment, il faudrait attendre le {{NEXT}}.{{/CLOSED}}</small></span></label>
  </fieldset>
  {{$field name="risk" label="Que se passe-t-il ?" required
    hint="En quelques mots : « crue de la rivière », « coupure d’eau ». {{RISK_LIMIT}} caractères au plus."
    if-missing="Dites en quelques mots ce qui se passe."
    if-too-long="Ce texte dépasse {{RISK_LIMIT}} caractères : raccourcissez-le."}}
  {{$field name="place" label="Où ?" optional="(facultatif)" hint="Par exemple : quartier du Moulin, rues basses."
    if-too-long="Ce texte dépasse {{PLACE_LIMIT}} caractères : raccourcissez-le."}}
  {{$field name="conduct" type="area" label="Que faut-il faire ?" rows="5" required
    hint="Des phrases courtes, l’essentiel d’abord. {{CONDUCT_LIMIT}} caractères au plus."
    if-missing="Dites ce que les habitants doivent faire."
    if-too-long="Ce texte dépasse {{CONDUCT_LIMIT}} caractères : raccourcissez-le."}}
  <fieldset class="choices boxed"{{#RECIPIENTS_ERROR}} role="radiogroup" aria-invalid="true" aria-describedby="recipients-error"{{/RECIPIENTS_ERROR}}>
    <legend>À qui écrire ?</legend><p class="hint">Le site montre l’alerte à tout le monde : ce choix ne limite que les e-mails et les SMS.</p>
    {{$error name="recipients" error="Choisissez à qui écrire."}}
    <label class="choice"><input type="radio" name="recipients" value="all"{{#RECIPIENTS_IS_ALL}} checked{{/RECIPIENTS_IS_ALL}}> <span>À tous ceux qui suivent la mairie</span></label>
    <label class="choice"><input type="radio" name="recipients" value="streets"{{#RECIPIENTS_IS_STREETS}} checked{{/RECIPIENTS_IS_STREETS}}> <span>À certaines rues ou à certains quartiers seulement</span></label>
    <fieldset class="choices under"><legend>Les quartiers</legend>
      {{$error name="districts"
        if-gone="Un quartier que vous aviez choisi n’existe plus : vérifiez votre choix."
        if-too-many="Ces quartiers ont plus de 300 rues : choisissez-en moins, ou écrivez à tous."}}
      {{#HAS_DISTRICTS}}{{#DISTRICT}}<label class="choice"><input type="checkbox" name="districts" value="{{NUMBER}}"{{#CHOSEN}}
        checked{{/CHOSEN}}{{#DISTRICTS_ERROR}} aria-invalid="true" aria-describedby="districts-error"{{/DISTRICTS_ERROR}}> <span>{{DISTRICT_NAME}}
        <small>{{STREET_COUNT}}</small></span></label>{{/DISTRICT}}{{/HAS_DISTRICTS}}
      {{#NO_DISTRICTS}}<p class="hint">Aucun quartier n’est enregistré.</p>{{/NO_DISTRICTS}}
      <p><a href="/alertes/{{COMMUNE_PATH}}/quartiers">Gérer les quartiers</a></p></fieldset>
    {{$field name="streets" type="area" rows="3" label="Les rues, une par ligne" class="under" maxlength=""
      hint="20 au plus, sans numéro : « rue des Lilas »."
      if-missing="Écrivez au moins une rue, cochez un quartier, ou choisissez d’écrire à tous."
      if-too-many="Vous avez écrit plus de 20 rues : choisissez plutôt d’écrire à tous."
      if-unreadable="Une ligne ne contient pas de nom de rue : corrigez-la ou retirez-la."
      if-too-long="Ce texte est trop long : une rue par ligne suffit."}}
    <label class="choice under"><input type="checkbox" name="unknown-too" value="1"{{#UNKNOWN_TOO_TICKED}} checked{{/UNKNOWN_TOO_TICKED}}> <span>Prévenir
      aussi ceux dont la rue n’est pas connue <small>L’adresse est facultative : sans cette case, des personnes concernées ne seraient pas prévenues.</small></span></label>
  </fieldset>
  <details class="more options"{{#OPTIONS_OPEN}} open{{/OPTIONS_OPEN}}><summary>Autres précisions <small>Qui l’annonce, un lien</small></summary>
  {{$field name="authority" label="Qui l’annonce ?" value="{{#FIRST}}Mairie {{COMMUNE:x-de}}{{/FIRST}}{{AUTHORITY}}" required
    hint="La mairie, ou le service qui la donne : la préfecture, les pompiers, le gestionnaire de l’eau."
    if-missing="Dites qui l’annonce : une alerte signée inspire confiance."
    if-too-long="Ce texte dépasse {{AUTHORITY_LIMIT}} caractères : raccourcissez-le."}}
  {{$field name="link" label="Lien pour en savoir plus" optional="(facultatif)" inputmode="url" autocapitalize="none" spellcheck="false" placeholder="https://"
    if-invalid="Ce n’est pas l’adresse d’un site : écrivez-la comme https://www.vigicrues.gouv.fr, sans identifiant ni mot de passe."
    if-too-long="Cette adresse dépasse {{LINK_LIMIT}} caractères."}}
  </details>
  <div class="actions"><button class="alarm" type="submit" name="step" value="preview">{{$icon eye}} Relire avant d’envoyer</button><a class="button plain" href="/alertes/{{COMMUNE_PATH}}">Annuler</a></div>
</form>
{{#PAST}}<section class="card" aria-labelledby="again"><h2 id="again">Renvoyer une alerte passée</h2>
  <ul class="queue">{{#PAST_ALERT}}
    <li class="split"><p><strong>{{RISK}}</strong>{{#HAS_PLACE}}, {{PLACE}}{{/HAS_PLACE}}<br><small>du <time datetime="{{DATE_ISO}}">{{DATE}}</time></small></p><a class="button quiet"
      href="/alertes/{{COMMUNE_PATH}}/nouvelle?renvoyer={{NUMBER}}">{{$icon rotate-ccw 18}} Renvoyer<span class="visually-hidden"> « {{RISK}} »</span></a></li>{{/PAST_ALERT}}
  </ul></section>{{/PAST}}
{{>FR_ALERT}}
</main>
</div>
