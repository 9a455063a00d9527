{{%AUTOESCAPE context="HTML"}}
<div class="container page narrow">
<main id="content">
<h1>Bienvenue, {{FIRST_NAME}}</h1>
{{#WAITING}}<p>Vous suivez la mairie {{TOWN:x-de}}. Elle vérifie votre inscription : vous pourrez commenter dès qu’elle l’aura acceptée.</p>{{/WAITING}}
{{#ACCEPTED}}<p>Vous suivez la mairie {{TOWN:x-de}}. Votre inscription est validée : vous pouvez aimer et commenter.</p>{{/ACCEPTED}}
{{#NO_MAYOR_YET}}<p>Le maire {{TOWN:x-de}} n’est pas encore sur Parvis : nous vous préviendrons de son arrivée.</p>{{/NO_MAYOR_YET}}
{{#BETTER_NAME}}<form class="notice" method="post" action="/compte/nom"><input type="hidden" name="first-name" value="{{BETTER_FIRST}}"><input type="hidden" name="last-name" value="{{BETTER_LAST}}"><input
  type="hidden" name="shown-name" value="{{BETTER_SHOWN}}">{{$icon info 24}}<div><p>Faut-il lire <strong>{{BETTER}}</strong> ?</p><button class="quiet" type="submit">Oui, l’écrire ainsi</button></div></form>{{/BETTER_NAME}}
<p class="muted">Les habitants liront « {{FULL_NAME}} », les visiteurs « {{SHORT_NAME}} ». <a href="/compte/profil">Corriger mon nom</a></p>
{{#FORM_ERROR}}<div class="notice error" role="alert">{{$icon circle-alert 24}}<div><p>Rien n’est encore enregistré : corrigez ce qui est indiqué ci-dessous.</p></div></div>{{/FORM_ERROR}}
<form class="card" method="post" action="/compte/bienvenue">
  <h2>{{#SENDS_SMS}}En cas de danger, un SMS{{/SENDS_SMS}}{{#NO_SMS}}Votre adresse{{/NO_SMS}}</h2>
  <p>{{#SENDS_SMS}}Pensez à bien renseigner votre adresse postale ainsi que votre numéro de téléphone afin de recevoir les alertes
    importantes.{{/SENDS_SMS}}{{#NO_SMS}}Pensez à bien renseigner votre adresse postale afin de recevoir les alertes importantes qui ne concernent que votre rue.{{/NO_SMS}}</p>
  {{#SENDS_SMS}}{{$field name="phone" type="tel" label="Numéro de mobile" autocomplete="tel" class="short"
    hint="Un code vous est envoyé aussitôt. Ni la mairie ni les habitants ne voient ce numéro."
    if-too-long="Ce numéro est trop long. Exemple : 06 12 34 56 78."
    if-invalid="Ce numéro n’est pas complet. Exemples : 06 12 34 56 78, 0692 12 34 56, +32 470 12 34 56."
    if-not-mobile="Ce numéro ne reçoit pas de SMS. Donnez un numéro de mobile."
    if-too-many="Cinq codes sont déjà partis aujourd’hui. Réessayez demain."
    if-site-full="Ce site a envoyé aujourd’hui tous les codes qu’il peut. Réessayez demain."}}{{/SENDS_SMS}}
  <fieldset><legend>Votre adresse {{TOWN:x-a}} <span class="optional">facultatif</span></legend>
    <p class="hint">Vous seul la voyez. Elle sert aux alertes qui ne concernent que votre rue.</p>
    <div class="row street">{{$field name="address-number" label="Numéro"
      if-too-long="{{ADDRESS_NUMBER_LIMIT}} caractères au plus."}}{{$field name="address-street" label="Rue" autocomplete="address-line1"
        if-too-long="Ce nom de rue dépasse {{ADDRESS_STREET_LIMIT}} caractères : raccourcissez-le."}}</div>
  </fieldset>
  <div class="actions"><button type="submit">{{#SENDS_SMS}}{{$icon smartphone}} Recevoir les alertes{{/SENDS_SMS}}{{#NO_SMS}}Enregistrer{{/NO_SMS}}</button><a class="button plain" href="/fil/{{PATH}}">Plus tard</a></div>
</form>
</main>
</div>
