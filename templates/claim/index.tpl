{{%AUTOESCAPE context="HTML"}}
<div class="container page narrow">
<main id="content">
{{#OPEN}}
<section class="card empty">{{$icon landmark 42}}<h1>Le maire {{COMMUNE:x-de}} est déjà sur Parvis</h1><p>Il n’y a plus rien à activer. Si le maire a
  changé, la mairie s’adresse à l’hébergeur du site.</p><p><a class="button" href="/fil/{{COMMUNE_PATH}}">Voir le fil</a></p></section>
{{/OPEN}}
{{#CLOSED}}
<h1>Ouvrir la page {{COMMUNE:x-de}}</h1>
<p>Parvis met un maire en relation directe avec les habitants : il y publie ses nouvelles, ils lui répondent. Seul le maire peut ouvrir la page de sa commune.</p>
{{#MAY_ASK}}
<ol class="steps"><li aria-current="step">Demander le code</li><li>Saisir le code</li><li>Ouvrir la page</li></ol>
<section class="card">
  <p>Vous êtes le maire {{COMMUNE:x-de}} ? Nous envoyons un code à usage unique à l’adresse officielle de la mairie, telle qu’elle figure à l’annuaire de l’administration :</p>
  <p class="lead"><strong>{{EMAIL}}</strong></p>
  <p class="muted">Le code est valable 14 jours ; un nouveau code remplace le vôtre. Votre nom figure dans le message, pour que la mairie sache qui le
    demande. L’adresse n’est plus la bonne ? Écrivez à l’hébergeur du site : il peut nommer le maire après vérification (<a href="/mentions-legales">ses coordonnées</a>).</p>
  {{#SIGNED_IN}}<form method="post" action="/mairie/{{COMMUNE_PATH}}/activation"><div class="actions"><button type="submit">{{$icon mail}} Envoyer le code à la mairie</button></div></form>{{/SIGNED_IN}}
  {{#SIGNED_OUT}}<p>Il faut d’abord un compte à votre nom.</p><div class="actions"><a class="button"
    href="/inscription?commune={{COMMUNE_PATH}}">M’inscrire</a><a class="button quiet" href="/connexion?suite=/mairie/{{COMMUNE_PATH}}/activation">Me connecter</a></div>{{/SIGNED_OUT}}
</section>
<p><a href="/mairie/{{COMMUNE_PATH}}/activation/code">J’ai déjà reçu un code</a></p>
{{/MAY_ASK}}
{{#NO_ADDRESS}}
<section class="card"><h2>L’annuaire n’a pas d’adresse pour cette mairie</h2><p>Nous ne pouvons donc pas envoyer de code. Le maire s’inscrit d’abord,
  puis écrit à l’hébergeur du site, qui le nomme après vérification : <a href="/mentions-legales">ses coordonnées</a>.</p></section>
{{/NO_ADDRESS}}
{{/CLOSED}}
</main>
</div>
