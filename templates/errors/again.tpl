{{%AUTOESCAPE context="HTML"}}
<div class="container page narrow">
<main id="content">
<h1>{{#TOO_OLD}}Encore un instant{{/TOO_OLD}}{{#LOGGED_IN}}Confirmez l’envoi{{/LOGGED_IN}}{{#FACTOR_FIRST}}Une étape avant l’envoi{{/FACTOR_FIRST}}</h1>
<form class="card" method="post" action="{{ACTION}}">
    {{#TOO_OLD}}<p>Cette page était ouverte depuis longtemps : par prudence, confirmez votre envoi. Rien de ce que vous avez écrit n’est perdu.</p>{{/TOO_OLD}}
    {{#LOGGED_IN}}<p>Votre session est ouverte. Il reste à envoyer ce que vous aviez écrit.</p>{{/LOGGED_IN}}
    {{#FACTOR_FIRST}}<p>Pour alerter une commune, la validation en deux étapes doit être activée. Ce que vous avez écrit n’est pas perdu : gardez
      cette page ouverte, <a href="/compte/deux-etapes" target="_blank" rel="noopener">activez-la dans un autre onglet</a>, puis envoyez.</p>{{/FACTOR_FIRST}}
    {{>KEPT}}
    <div class="actions"><button type="submit">{{$icon send}} Envoyer</button></div>
</form>
</main>
</div>
