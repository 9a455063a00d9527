{{%AUTOESCAPE context="HTML"}}
<div class="container page narrow">
<main id="content">
{{#ASK}}<h1>Accepter cette demande ?</h1>
<form class="card" method="post" action="{{ACTION}}">
  <p><strong>{{NAME}}</strong> demande à entrer dans le groupe « {{TITLE}} ».</p>
  <p class="muted">La personne est avertie par e-mail. Pour refuser, ou pour en savoir plus, <a href="/groupes/{{COMMUNE_PATH}}/demandes">ouvrez le bureau de la mairie</a>.</p>
  <button type="submit">{{$icon user-check}} Accepter</button>
</form>{{/ASK}}
{{#DONE}}<section class="card empty">{{$icon circle-check 42}}<h1>C’est fait</h1><p>{{NAME}} est maintenant dans le groupe « {{TITLE}} ».</p>
  <p><a class="button quiet" href="/mairie/{{COMMUNE_PATH}}">Ouvrir le bureau de la mairie</a></p></section>{{/DONE}}
{{#DECIDED}}<section class="card empty">{{$icon info 42}}<h1>Déjà décidé</h1><p>Cette demande n’attend plus de réponse.</p>
  <p><a class="button quiet" href="/mairie/{{COMMUNE_PATH}}">Ouvrir le bureau de la mairie</a></p></section>{{/DECIDED}}
</main>
</div>
