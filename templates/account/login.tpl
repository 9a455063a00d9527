{{%AUTOESCAPE context="HTML"}}
<div class="container page narrow">
<main id="content">
<h1>Se connecter</h1>
{{#HAS_GOAL}}<div class="notice">{{$icon info 24}}<div><p>{{>WISH}}, connectez-vous ou <a href="{{REGISTER_PATH}}">inscrivez-vous</a>.</p></div></div>{{/HAS_GOAL}}
{{#RESUME}}<div class="notice warning" role="status">
  {{$icon clock 24}}
  <div><p>Votre session est terminée. Connectez-vous : le texte que vous écriviez est conservé.</p></div>
</div>{{/RESUME}}
{{#WRONG}}<div class="notice error" role="alert">
  {{$icon circle-alert 24}}
  <div><h2>L’adresse ou le mot de passe ne convient pas</h2><p>Vérifiez l’adresse et les majuscules du mot de passe, ou <a href="/mot-de-passe">demandez un nouveau mot de passe</a>.</p></div>
</div>{{/WRONG}}
{{#LATE}}<div class="notice warning" role="alert">
  {{$icon clock 24}}
  <div><h2>Le temps pour taper le code est passé</h2><p>Connectez-vous à nouveau.</p></div>
</div>{{/LATE}}
{{#BLOCKED}}<div class="notice error" role="alert">
  {{$icon circle-alert 24}}
  <div><h2>Ce compte est suspendu</h2><p>Écrivez à votre mairie pour en connaître la raison.</p></div>
</div>{{/BLOCKED}}
{{#GONE}}<div class="notice warning" role="alert">
  {{$icon circle-alert 24}}
  <div><h2>Ce compte est supprimé</h2><p>Le délai de 72 heures pour changer d’avis est passé. Vous pouvez vous <a href="/inscription">inscrire à nouveau</a> dans une heure.</p></div>
</div>{{/GONE}}
{{#UNCONFIRMED}}<div class="notice warning" role="alert">
  {{$icon mail 24}}
  <div><h2>Il reste à confirmer votre inscription</h2><p>Ouvrez l’e-mail que nous avons envoyé à {{EMAIL}} et suivez son lien. Vous ne le trouvez pas ? Demandez-en un nouveau.</p>
    <form method="post" action="/inscription/renvoyer"><input type="hidden" name="email" value="{{EMAIL}}">{{#HAS_NEXT}}<input type="hidden" name="suite"
      value="{{NEXT}}">{{/HAS_NEXT}}<div class="actions"><button class="quiet" type="submit">Recevoir un nouveau lien</button></div></form></div>
</div>{{/UNCONFIRMED}}
<form class="card" method="post" action="/connexion">
    {{#HAS_NEXT}}<input type="hidden" name="suite" value="{{NEXT}}">{{/HAS_NEXT}}
    {{$field name="email" type="email" label="Adresse e-mail" autocomplete="username" required
      if-too-many="Trop d’essais pour cette adresse. Attendez un quart d’heure, ou demandez un nouveau mot de passe."
      if-missing="Indiquez votre adresse e-mail."
      if-invalid="Cette adresse n’est pas complète. Exemple : prenom.nom@exemple.fr"
      if-impossible="Cette adresse ne peut pas exister : une faute de frappe s’y est glissée. Exemple : prenom.nom@exemple.fr"
      if-accents="Avant le @, une adresse n’a pas de lettres accentuées : écrivez par exemple « helene » et non « hélène », comme le dit votre messagerie."
      if-too-long="Cette adresse e-mail est trop longue."}}
    {{$field name="password" type="password" label="Mot de passe" autocomplete="current-password" required
      if-missing="Tapez votre mot de passe."
      if-too-long="Ce mot de passe est trop long : il compte 200 caractères au plus."}}
    {{#RESUME}}<input type="hidden" name="resume" value="{{ACTION}}">
    {{>KEPT}}
    {{/RESUME}}
    <div class="actions"><button type="submit">{{$icon log-in}} Se connecter</button><a class="button plain" href="/mot-de-passe">Mot de passe oublié</a></div>
</form>
<p>Pas encore de compte ? <a href="/inscription">Inscrivez-vous</a>.</p>
</main>
</div>
<script src="{{$file name='account.js'}}" defer></script>
