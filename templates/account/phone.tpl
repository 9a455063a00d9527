{{%AUTOESCAPE context="HTML"}}
<div class="container page narrow">
<main id="content">
<p class="back"><a href="/compte">{{$icon chevron-left}} Mon compte</a></p>
<h1>Téléphone mobile</h1>
{{#FORM_ERROR}}<div class="notice error" role="alert">
  {{$icon circle-alert 24}}
  <div><p>Rien n’est encore enregistré : corrigez les points signalés ci-dessous.</p></div>
</div>{{/FORM_ERROR}}
<section class="card">
  {{#NO_PHONE}}<p>Vous n’avez pas donné de numéro. C’est facultatif.</p>{{/NO_PHONE}}
  {{#PHONE_CONFIRMED}}<p><strong class="number">{{NUMBER}}</strong> <span class="pill">confirmé</span></p>{{/PHONE_CONFIRMED}}
  {{#PHONE_WAITS}}<p><strong class="number">{{NUMBER}}</strong> <span class="pill warning">à confirmer</span></p>{{/PHONE_WAITS}}
  {{#PHONE_ASKED}}<p><strong class="number">{{NUMBER}}</strong> <span class="pill warning">à confirmer</span></p>
  <p>Votre numéro confirmé reste en service jusqu’à ce que vous tapiez le code du nouveau. Pour le garder, tapez-le de nouveau sous « Changer de numéro ».</p>{{/PHONE_ASKED}}
  <p class="muted">Votre numéro sert à vous envoyer par SMS les alertes de votre commune : danger, coupure d’eau, route fermée. Il est chiffré. Ni la
    mairie ni les habitants ne le voient, et personne ne vous appellera. Vous choisissez ce que vous recevez dans <a href="/notifications/reglages">Notifications</a>.</p>
  {{#NO_SMS}}<div class="notice warning">{{$icon circle-alert 24}}<div><p>Ce site n’envoie pas de SMS pour l’instant : inutile de donner un numéro. Les alertes vous arrivent par e-mail.</p></div></div>{{/NO_SMS}}
  {{#ASKS_CODE}}
  <form method="post" action="/compte/telephone/code">
    {{$field name="code" label="Le code reçu par SMS" class="code" inputmode="numeric" autocomplete="one-time-code" value="" required
      hint="{{#CODE_WAITS}}Six chiffres, valables 10 minutes.{{/CODE_WAITS}}{{#NO_CODE}}Aucun code n’est en cours : demandez-en un nouveau ci-dessous.{{/NO_CODE}}"
      if-missing="Tapez le code reçu par SMS."
      if-too-long="Le code a six chiffres."
      if-wrong="Ce n’est pas le bon code : vérifiez les six chiffres du SMS."
      if-used-up="Cinq essais ont échoué : ce code ne marche plus. Demandez-en un nouveau."
      if-too-late="Ce code ne marche plus : il sert pendant 10 minutes. Demandez-en un nouveau."
      if-too-many="Cinq SMS sont déjà partis aujourd’hui. Réessayez demain."
      if-site-full="Ce site a envoyé aujourd’hui tous les codes qu’il peut. Réessayez demain."}}
    <button type="submit">Confirmer mon numéro</button>
  </form>
  <form method="post" action="/compte/telephone/renvoyer"><div class="actions"><button class="plain" type="submit">Recevoir un nouveau code</button></div></form>
  {{/ASKS_CODE}}
</section>
{{#SENDS_SMS}}
<section class="card"><h2>{{#HAS_PHONE}}Changer de numéro{{/HAS_PHONE}}{{#NO_PHONE}}Donner mon numéro{{/NO_PHONE}}</h2>
  <form method="post" action="/compte/telephone">
    {{$field name="phone" type="tel" label="Numéro de mobile" autocomplete="tel" class="short" required
      hint="Comme vous l’écrivez d’habitude ; avec + et l’indicatif pour un numéro étranger. Un code vous est envoyé aussitôt."
      if-missing="Indiquez un numéro de mobile."
      if-too-long="Ce numéro est trop long. Exemple : 06 12 34 56 78."
      if-invalid="Ce numéro n’est pas complet. Exemples : 06 12 34 56 78, 0692 12 34 56, +32 470 12 34 56."
      if-not-mobile="Ce numéro ne reçoit pas de SMS. Donnez un numéro de mobile."
      if-too-many="Cinq codes sont déjà partis aujourd’hui. Réessayez demain."
      if-site-full="Ce site a envoyé aujourd’hui tous les codes qu’il peut. Réessayez demain."}}
    <button class="quiet" type="submit">Recevoir le code</button>
  </form>
</section>
{{/SENDS_SMS}}
{{#HAS_PHONE}}
<section class="card"><h2>Retirer mon numéro</h2>
  <p>Il est effacé aussitôt, et vous ne recevez plus de SMS.</p>
  <form method="post" action="/compte/telephone/supprimer"><button class="danger" type="submit">Retirer mon numéro</button></form>
</section>
{{/HAS_PHONE}}
</main>
</div>
