{{%AUTOESCAPE context="HTML"}}
<div class="container page wide">
<main id="content">
<h1>Délégués</h1>
{{>DESK_MENU}}
<p>Un délégué agit au nom du maire avec son propre compte. Chaque acte est inscrit au <a href="/mairie/{{COMMUNE_PATH}}/journal">journal</a> sous son vrai nom.</p>
{{#NONE}}<p class="muted">Vous n’avez encore nommé personne.</p>{{/NONE}}
{{#SOME}}
<div class="card"><ul class="queue">
  {{#DELEGATE}}
  <li>
    <h2>{{NAME}}</h2><p class="muted">Depuis le <time datetime="{{DATE_ISO}}">{{DATE}}</time></p>
    <form method="post" action="/mairie/{{COMMUNE_PATH}}/equipe/{{ID}}"><input type="hidden" name="csrf" value="{{CSRF}}">
      {{>RIGHTS}}
      <div class="actions"><button type="submit">Enregistrer<span class="visually-hidden"> les droits de {{NAME}}</span></button></div>
    </form>
    <details class="more"><summary>Mettre fin à la délégation<span class="visually-hidden"> de {{NAME}}</span>…</summary>
      <form method="post" action="/mairie/{{COMMUNE_PATH}}/equipe/{{ID}}/fin"><input type="hidden" name="csrf" value="{{CSRF}}">
        <p>{{NAME}} ne pourra plus agir en votre nom et en sera averti par e-mail. Ses actes restent au journal.</p>
        <button class="danger" type="submit">Mettre fin<span class="visually-hidden"> à la délégation de {{NAME}}</span></button>
      </form></details>
  </li>
  {{/DELEGATE}}
</ul></div>
{{/SOME}}
<section class="card"><h2>Nommer un délégué</h2>
  <form method="post" action="/mairie/{{COMMUNE_PATH}}/equipe"><input type="hidden" name="csrf" value="{{CSRF}}">
    <div class="field"><label for="email">Adresse e-mail de son compte Parvis</label>
      <span class="hint" id="email-hint">La personne doit d’abord s’inscrire dans la commune. Elle est avertie par e-mail.</span>
      {{#EMAIL_ERROR}}<p class="error-text" id="email-error">{{#EMAIL_MISSING}}Indiquez l’adresse e-mail de la personne.{{/EMAIL_MISSING}}{{#EMAIL_INVALID}}Cette adresse e-mail n’est pas complète : elle s’écrit comme nom@exemple.fr.{{/EMAIL_INVALID}}{{#EMAIL_IMPOSSIBLE}}Cette adresse ne peut pas exister : une faute de frappe s’y est glissée. Exemple : prenom.nom@exemple.fr{{/EMAIL_IMPOSSIBLE}}{{#EMAIL_ACCENTS}}Avant le @, une adresse n’a pas de lettres accentuées : écrivez par exemple « helene » et non « hélène », comme le dit votre messagerie.{{/EMAIL_ACCENTS}}{{#EMAIL_TOO_LONG}}Cette adresse e-mail est trop longue.{{/EMAIL_TOO_LONG}}{{#EMAIL_UNKNOWN}}Cette adresse n’est pas celle d’un habitant inscrit. Demandez à la personne de s’inscrire dans la commune et de confirmer son adresse.{{/EMAIL_UNKNOWN}}{{#EMAIL_LEAVING}}Cette personne a demandé la suppression de son compte : elle ne peut pas être nommée. Si elle change d’avis, elle peut garder son compte par le lien qu’elle a reçu ; nommez-la ensuite.{{/EMAIL_LEAVING}}{{#EMAIL_ALREADY}}Cette personne fait déjà partie de l’équipe.{{/EMAIL_ALREADY}}</p>{{/EMAIL_ERROR}}
      <input id="email" name="email" type="email" maxlength="254" autocomplete="off" required value="{{EMAIL}}"{{#EMAIL_ERROR}} aria-invalid="true"{{/EMAIL_ERROR}} aria-describedby="email-hint{{#EMAIL_ERROR}} email-error{{/EMAIL_ERROR}}"></div>
    {{>RIGHTS}}
    <button type="submit"><svg class="icon" width="20" height="20" aria-hidden="true"><use href="/static/vendor/icons.svg#user-plus"/></svg> Nommer</button>
  </form></section>
</main>
</div>
