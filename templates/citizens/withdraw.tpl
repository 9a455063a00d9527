{{%AUTOESCAPE context="HTML"}}
<div class="container page narrow">
<main id="content">
<h1>Retirer un citoyen</h1>
{{>DESK_MENU}}
<form class="card" method="post" action="/mairie/{{COMMUNE_PATH}}/citoyens/{{ID}}/retirer">
  <p><strong>{{NAME}}</strong> est citoyen {{COMMUNE:x-de}} sur Parvis depuis le <time datetime="{{DATE_ISO}}">{{DATE}}</time>. Sans cette qualité, la
    personne ne peut plus ni commenter, ni aimer, ni lire ce qui est réservé aux citoyens. Ce qu’elle a écrit reste en place.</p>
  {{>REASONS}}
  <p class="muted">La personne reçoit cette raison par e-mail et peut répondre.</p>
  <div class="actions"><button class="danger" type="submit">Retirer ce citoyen</button><a class="button plain" href="/mairie/{{COMMUNE_PATH}}/citoyens/acceptes">Annuler</a></div>
</form>
</main>
</div>
