{{%AUTOESCAPE context="HTML"}}
<div class="container page narrow">
<main id="content">
<h1>Ouvrir la page {{COMMUNE:x-de}}</h1>
<ol class="steps"><li>Demander le code</li><li aria-current="step">Saisir le code</li><li>Ouvrir la page</li></ol>
{{#LETTER_WAITS}}<div class="notice">{{$icon clock 24}}<div><p>La lettre avec votre code partira le <strong>{{LEAVES}}</strong> : d’autres personnes
  ont demandé un code avant vous, et la mairie n’en reçoit que quelques-uns par jour. Vous n’avez rien d’autre à faire.</p></div></div>{{/LETTER_WAITS}}
<form class="card" method="post" action="/mairie/{{COMMUNE_PATH}}/activation/code">
  {{$field name="code" label="Code reçu par la mairie" class="code" autocomplete="one-time-code" autocapitalize="characters" spellcheck="false" required
    hint="Dix lettres et chiffres. Majuscules, espaces et tirets ne comptent pas."
    if-missing="Saisissez le code."
    if-length="Ce code n’a pas dix lettres et chiffres : vérifiez-le."
    if-too-long="Ce code est trop long : il compte dix lettres et chiffres."
    if-wrong="Ce code n’est pas le bon, a déjà servi ou a plus de 14 jours. Seul le dernier code envoyé est valable."}}
  <p class="muted">Vous serez maire {{COMMUNE:x-de}} sur ce site, sous le nom de votre compte, et les habitants qui attendent en seront avertis.</p>
  <div class="actions"><button type="submit">Ouvrir la page</button></div>
</form>
{{#MAY_ASK}}<form method="post" action="/mairie/{{COMMUNE_PATH}}/activation"><button class="plain" type="submit">Envoyer un autre code à {{EMAIL}}</button></form>{{/MAY_ASK}}
</main>
</div>
