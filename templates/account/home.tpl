{{%AUTOESCAPE context="HTML"}}
<div class="container page narrow">
<main id="content">
<p class="back"><a href="/compte">{{$icon chevron-left}} Mon compte</a></p>
<h1>Changer de commune</h1>
{{#SEARCH}}
<p>Votre commune est aujourd’hui {{HOME_NAME}}. On est citoyen de la commune où l’on habite, d’une seule à la fois.</p>
<form class="card" method="get" action="/compte/commune">
  <div class="field"><label for="q">Où habitez-vous maintenant ?</label>
    <span class="hint" id="q-hint">Son code postal ou son nom.</span>
    {{#NO_MATCH}}<p class="error-text" id="q-error">{{$icon circle-alert 18}} Aucune commune ne correspond à « {{QUERY}} ». Vérifiez l’orthographe, ou tapez le code postal.</p>{{/NO_MATCH}}
    <input id="q" name="q" type="text" value="{{QUERY}}" autocomplete="postal-code" maxlength="100" required{{#NO_MATCH}} aria-invalid="true"{{/NO_MATCH}} aria-describedby="q-hint{{#NO_MATCH}} q-error{{/NO_MATCH}}"></div>
  <div class="actions"><button{{#MATCHES}} class="quiet"{{/MATCHES}} type="submit">{{$icon search}} Chercher</button></div>
</form>
{{#MATCHES}}
<section class="card">
  <h2>{{#CALLED_SO}}{{COUNT}} pour « {{QUERY}} »{{/CALLED_SO}}{{#NEARLY}}Vouliez-vous dire :{{/NEARLY}}</h2>
  <ul class="communes">
    {{#MATCH}}
    <li><a href="{{ADDRESS}}"><span><strong>{{#FORMER}}{{PART}}, dans {{/FORMER}}{{NAME}}</strong> <small>{{DEPARTMENT}} · {{POSTCODE}}{{#OPEN}} · le maire est sur Parvis{{/OPEN}}</small></span>{{$icon chevron-right}}</a></li>
    {{/MATCH}}
  </ul>
  {{#MANY}}<p class="hint">La liste s’arrête à 50 communes. Si la vôtre n’y est pas, tapez son code postal ou son nom entier.</p>{{/MANY}}
</section>
{{/MATCHES}}
{{/SEARCH}}
{{#SAME}}<section class="card"><p>{{TOWN}} est déjà votre commune.</p><p><a class="button quiet" href="/compte/commune">Chercher une autre commune</a></p></section>{{/SAME}}
{{#CHOSEN}}
<section class="card">
  <h2>Quitter {{HOME_NAME}} pour {{TOWN}}</h2>
  <ul>
    {{#TO_VALIDATE}}<li>La mairie {{TOWN:x-de}} vérifie votre inscription : vous pourrez commenter dès qu’elle l’aura acceptée.</li>{{/TO_VALIDATE}}
    {{#AT_ONCE}}<li>Votre inscription {{TOWN:x-a}} est acceptée aussitôt : vous pourrez commenter.</li>{{/AT_ONCE}}
    {{#NO_MAYOR_YET}}<li>Le maire {{TOWN:x-de}} n’est pas encore sur Parvis : votre inscription attend son arrivée.</li>{{/NO_MAYOR_YET}}
    <li>Vous suivrez {{TOWN}}, et ses alertes vous parviendront.</li>
    {{#IS_CITIZEN}}<li>Vous ne serez plus compté parmi les citoyens {{HOME_NAME:x-de}} : vous quittez leurs groupes, et vos demandes d’y entrer sont retirées. Ce que vous y avez écrit reste.</li>{{/IS_CITIZEN}}
    {{#IS_MAYOR}}<li><strong>Vous restez maire {{HOME_NAME:x-de}} sur ce site</strong>, et vous continuez de suivre la commune : votre fonction ne dépend pas d’ici. Si elle a pris fin, dites-le à l’hébergeur du site.</li>{{/IS_MAYOR}}
    {{#IS_DELEGATE}}<li><strong>Vous restez délégué du maire {{HOME_NAME:x-de}}</strong>, et vous continuez de suivre la commune, jusqu’à ce que le maire y mette fin : parlez-lui-en.</li>{{/IS_DELEGATE}}
    <li>Votre adresse postale est effacée : donnez la nouvelle dans « Mon compte », pour les alertes de votre rue.</li>
  </ul>
  <form method="post" action="/compte/commune"><input type="hidden" name="commune" value="{{PATH}}">
    <div class="actions"><button type="submit">Habiter {{TOWN:x-a}}</button><a class="button quiet" href="/compte">Annuler</a></div></form>
</section>
{{/CHOSEN}}
</main>
</div>
