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
    <form method="post" action="/mairie/{{COMMUNE_PATH}}/equipe/{{ID}}">
      {{>RIGHTS}}
      <div class="actions"><button type="submit">Enregistrer<span class="visually-hidden"> les droits {{NAME:x-d}}</span></button></div>
    </form>
    <details class="more"><summary>Mettre fin à la délégation<span class="visually-hidden"> {{NAME:x-d}}</span>…</summary>
      <form method="post" action="/mairie/{{COMMUNE_PATH}}/equipe/{{ID}}/fin">
        <p>{{NAME}} ne pourra plus agir en votre nom et en sera averti par e-mail. Ses actes restent au journal.</p>
        <button class="danger" type="submit">Mettre fin<span class="visually-hidden"> à la délégation {{NAME:x-d}}</span></button>
      </form></details>
  </li>
  {{/DELEGATE}}
</ul></div>
{{/SOME}}
<section class="card"><h2>Nommer un délégué</h2>
  <form method="post" action="/mairie/{{COMMUNE_PATH}}/equipe">
    {{$field name="email" type="email" label="Adresse e-mail de son compte Parvis" autocomplete="off" required
      hint="La personne doit d’abord s’inscrire dans la commune. Elle est avertie par e-mail."
      if-missing="Indiquez l’adresse e-mail de la personne."
      if-invalid="Cette adresse e-mail n’est pas complète : elle s’écrit comme nom@exemple.fr."
      if-impossible="Cette adresse ne peut pas exister : une faute de frappe s’y est glissée. Exemple : prenom.nom@exemple.fr"
      if-accents="Avant le @, une adresse n’a pas de lettres accentuées : écrivez par exemple « helene » et non « hélène », comme le dit votre messagerie."
      if-too-long="Cette adresse e-mail est trop longue."
      if-unknown="Cette adresse n’est pas celle d’un habitant inscrit. Demandez à la personne de s’inscrire dans la commune et de confirmer son adresse."
      if-leaving="Cette personne a demandé la suppression de son compte : elle ne peut pas être nommée. Si elle change d’avis, elle peut garder son compte par le lien qu’elle a reçu ; nommez-la ensuite."
      if-already="Cette personne fait déjà partie de l’équipe."}}
    {{>RIGHTS}}
    <button type="submit">{{$icon user-plus}} Nommer</button>
  </form></section>
</main>
</div>
