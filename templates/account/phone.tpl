{{%AUTOESCAPE context="HTML"}}
<div class="container page narrow">
<main id="content">
<p class="back"><a href="/compte"><svg class="icon" width="20" height="20" aria-hidden="true"><use href="/static/vendor/icons.svg#chevron-left"/></svg> Mon compte</a></p>
<h1>Téléphone mobile</h1>
{{#FORM_ERROR}}<div class="notice error" role="alert">
  <svg class="icon" width="24" height="24" aria-hidden="true"><use href="/static/vendor/icons.svg#circle-alert"/></svg>
  <div><p>Rien n’est encore enregistré : corrigez les points signalés ci-dessous.</p></div>
</div>{{/FORM_ERROR}}
<section class="card">
  {{#NO_PHONE}}<p>Vous n’avez pas donné de numéro. C’est facultatif.</p>{{/NO_PHONE}}
  {{#PHONE_CONFIRMED}}<p><strong class="number">{{NUMBER}}</strong> <span class="pill">confirmé</span></p>{{/PHONE_CONFIRMED}}
  {{#PHONE_WAITS}}<p><strong class="number">{{NUMBER}}</strong> <span class="pill warning">à confirmer</span></p>{{/PHONE_WAITS}}
  {{#PHONE_ASKED}}<p><strong class="number">{{NUMBER}}</strong> <span class="pill warning">à confirmer</span></p>
  <p>Votre numéro confirmé reste en service jusqu’à ce que vous tapiez le code du nouveau. Pour le garder, tapez-le de nouveau sous « Changer de numéro ».</p>{{/PHONE_ASKED}}
  <p class="muted">Votre numéro sert à vous envoyer par SMS les alertes de votre commune : danger, coupure d’eau, route fermée. Il est chiffré. Ni la mairie ni les habitants ne le voient, et personne ne vous appellera. Vous choisissez ce que vous recevez dans <a href="/notifications/reglages">Notifications</a>.</p>
  {{#NO_SMS}}<div class="notice warning"><svg class="icon" width="24" height="24" aria-hidden="true"><use href="/static/vendor/icons.svg#circle-alert"/></svg><div><p>Ce site n’envoie pas de SMS pour l’instant : inutile de donner un numéro. Les alertes vous arrivent par e-mail.</p></div></div>{{/NO_SMS}}
  {{#ASKS_CODE}}
  <form method="post" action="/compte/telephone/code"><input type="hidden" name="csrf" value="{{CSRF}}">
    <div class="field code"><label for="code">Le code reçu par SMS</label>
      <span class="hint" id="code-hint">{{#CODE_WAITS}}Six chiffres, valables 10 minutes.{{/CODE_WAITS}}{{#NO_CODE}}Aucun code n’est en cours : demandez-en un nouveau ci-dessous.{{/NO_CODE}}</span>
      {{#CODE_ERROR}}<p class="error-text" id="code-error"><svg class="icon" width="18" height="18" aria-hidden="true"><use href="/static/vendor/icons.svg#circle-alert"/></svg> {{#CODE_MISSING}}Tapez le code reçu par SMS.{{/CODE_MISSING}}{{#CODE_TOO_LONG}}Le code a six chiffres.{{/CODE_TOO_LONG}}{{#CODE_WRONG}}Ce n’est pas le bon code : vérifiez les six chiffres du SMS.{{/CODE_WRONG}}{{#CODE_USED_UP}}Cinq essais ont échoué : ce code ne marche plus. Demandez-en un nouveau.{{/CODE_USED_UP}}{{#CODE_TOO_LATE}}Ce code ne marche plus : il sert pendant 10 minutes. Demandez-en un nouveau.{{/CODE_TOO_LATE}}{{#CODE_TOO_MANY}}Cinq SMS sont déjà partis aujourd’hui. Réessayez demain.{{/CODE_TOO_MANY}}{{#CODE_SITE_FULL}}Ce site a envoyé aujourd’hui tous les codes qu’il peut. Réessayez demain.{{/CODE_SITE_FULL}}</p>{{/CODE_ERROR}}
      <input id="code" name="code" type="text" inputmode="numeric" autocomplete="one-time-code" maxlength="20" required{{#CODE_ERROR}} aria-invalid="true"{{/CODE_ERROR}} aria-describedby="code-hint{{#CODE_ERROR}} code-error{{/CODE_ERROR}}"></div>
    <button type="submit">Confirmer mon numéro</button>
  </form>
  <form method="post" action="/compte/telephone/renvoyer"><input type="hidden" name="csrf" value="{{CSRF}}"><div class="actions"><button class="plain" type="submit">Recevoir un nouveau code</button></div></form>
  {{/ASKS_CODE}}
</section>
{{#SENDS_SMS}}
<section class="card"><h2>{{#HAS_PHONE}}Changer de numéro{{/HAS_PHONE}}{{#NO_PHONE}}Donner mon numéro{{/NO_PHONE}}</h2>
  <form method="post" action="/compte/telephone"><input type="hidden" name="csrf" value="{{CSRF}}">
    <div class="field short"><label for="phone">Numéro de mobile</label>
      <span class="hint" id="phone-hint">Comme vous l’écrivez d’habitude ; avec + et l’indicatif pour un numéro étranger. Un code vous est envoyé aussitôt.</span>
      {{#PHONE_ERROR}}<p class="error-text" id="phone-error"><svg class="icon" width="18" height="18" aria-hidden="true"><use href="/static/vendor/icons.svg#circle-alert"/></svg> {{#PHONE_MISSING}}Indiquez un numéro de mobile.{{/PHONE_MISSING}}{{#PHONE_TOO_LONG}}Ce numéro est trop long. Exemple : 06 12 34 56 78.{{/PHONE_TOO_LONG}}{{#PHONE_INVALID}}Ce numéro n’est pas complet. Exemples : 06 12 34 56 78, 0692 12 34 56, +32 470 12 34 56.{{/PHONE_INVALID}}{{#PHONE_NOT_MOBILE}}Ce numéro ne reçoit pas de SMS. Donnez un numéro de mobile.{{/PHONE_NOT_MOBILE}}{{#PHONE_TOO_MANY}}Cinq codes sont déjà partis aujourd’hui. Réessayez demain.{{/PHONE_TOO_MANY}}{{#PHONE_SITE_FULL}}Ce site a envoyé aujourd’hui tous les codes qu’il peut. Réessayez demain.{{/PHONE_SITE_FULL}}</p>{{/PHONE_ERROR}}
      <input id="phone" name="phone" type="tel" value="{{PHONE}}" autocomplete="tel" maxlength="40" required{{#PHONE_ERROR}} aria-invalid="true"{{/PHONE_ERROR}} aria-describedby="phone-hint{{#PHONE_ERROR}} phone-error{{/PHONE_ERROR}}"></div>
    <button class="quiet" type="submit">Recevoir le code</button>
  </form>
</section>
{{/SENDS_SMS}}
{{#HAS_PHONE}}
<section class="card"><h2>Retirer mon numéro</h2>
  <p>Il est effacé aussitôt, et vous ne recevez plus de SMS.</p>
  <form method="post" action="/compte/telephone/supprimer"><input type="hidden" name="csrf" value="{{CSRF}}"><button class="danger" type="submit">Retirer mon numéro</button></form>
</section>
{{/HAS_PHONE}}
</main>
</div>
