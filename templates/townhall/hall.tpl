{{%AUTOESCAPE context="HTML"}}
<div class="container page wide">
<main id="content">
<h1>La mairie {{COMMUNE:x-de}}</h1>
{{>DESK_MENU}}
{{#FORM_ERROR}}<div class="notice error" role="alert">{{$icon circle-alert 24}}<div><p>Rien n’est encore enregistré : corrigez les points signalés ci-dessous.</p></div></div>{{/FORM_ERROR}}
<form class="card" method="post" action="/mairie/{{COMMUNE_PATH}}/reglages/mairie">
  <p class="muted">Montré sur la page de la commune, et dans l’accusé de réception de chaque message. Vérifiez ce que dit l’annuaire du service public : ce que vous enregistrez prend sa place.</p>
  {{$field name="hall-address" type="area" rows="3" label="Adresse" optional="(facultatif)"
    if-too-long="Cette adresse dépasse {{HALL_ADDRESS_LIMIT}} caractères : raccourcissez-la."}}
  <div class="row">{{$field name="hall-phone" type="tel" label="Téléphone" optional="(facultatif)"
    if-invalid="Écrivez un numéro de téléphone, comme 02 97 54 84 00."
    if-too-long="Ce numéro est trop long : {{HALL_PHONE_LIMIT}} signes au plus."}}{{$field name="hall-email" type="email" label="E-mail" optional="(facultatif)"
      if-invalid="Cette adresse n’est pas complète. Exemple : mairie@exemple.fr"
      if-impossible="Cette adresse ne peut pas exister : une faute de frappe s’y est glissée. Exemple : mairie@exemple.fr"
      if-accents="Avant le @, une adresse n’a pas de lettres accentuées."
      if-too-long="Cette adresse e-mail est trop longue."}}</div>
  {{$field name="hall-hours" type="area" rows="4" label="Horaires" optional="(facultatif)" hint="Une ligne par jour ou par période, comme « Lundi et jeudi : 9 h à 12 h »."
    if-too-long="Ces horaires dépassent {{HALL_HOURS_LIMIT}} caractères : raccourcissez-les."}}
  {{$field name="presentation" type="area" rows="8" label="Présentation de la commune" optional="(facultatif)" hint="Trois phrases suffisent. **gras**, *italique*, et une liste : un tiret au début de chaque ligne."
    if-too-long="Cette présentation dépasse {{PRESENTATION_LIMIT}} caractères : raccourcissez-la."}}
  <div class="actions"><button type="submit">Enregistrer</button><a class="button quiet" href="/mairie/{{COMMUNE_PATH}}">Annuler</a></div>
</form>
</main>
</div>
