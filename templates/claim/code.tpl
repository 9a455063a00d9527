{{%AUTOESCAPE context="HTML"}}
<div class="container page narrow">
<main id="content">
<h1>Ouvrir la page de {{COMMUNE}}</h1>
<ol class="steps"><li>Demander le code</li><li aria-current="step">Saisir le code</li><li>Ouvrir la page</li></ol>
{{#LETTER_WAITS}}<div class="notice"><svg class="icon" width="24" height="24" aria-hidden="true"><use href="/static/vendor/icons.svg#clock"/></svg><div><p>La lettre avec votre code partira le <strong>{{LEAVES}}</strong> : d’autres personnes ont demandé un code avant vous, et la mairie n’en reçoit que quelques-uns par jour. Vous n’avez rien d’autre à faire.</p></div></div>{{/LETTER_WAITS}}
<form class="card" method="post" action="/mairie/{{COMMUNE_PATH}}/activation/code"><input type="hidden" name="csrf" value="{{CSRF}}">
  <div class="field code"><label for="code">Code reçu par la mairie</label>
    <span class="hint" id="code-hint">Dix lettres et chiffres. Majuscules, espaces et tirets ne comptent pas.</span>
    {{#CODE_ERROR}}<p class="error-text" id="code-error">{{#CODE_MISSING}}Saisissez le code.{{/CODE_MISSING}}{{#CODE_LENGTH}}Ce code n’a pas dix lettres et chiffres : vérifiez-le.{{/CODE_LENGTH}}{{#CODE_TOO_LONG}}Ce code est trop long : il compte dix lettres et chiffres.{{/CODE_TOO_LONG}}{{#CODE_WRONG}}Ce code n’est pas le bon, a déjà servi ou a plus de 14 jours. Seul le dernier code envoyé est valable.{{/CODE_WRONG}}</p>{{/CODE_ERROR}}
    <input type="text" id="code" name="code" maxlength="40" autocomplete="one-time-code" autocapitalize="characters" spellcheck="false" required value="{{CODE}}"{{#CODE_ERROR}} aria-invalid="true"{{/CODE_ERROR}} aria-describedby="code-hint{{#CODE_ERROR}} code-error{{/CODE_ERROR}}"></div>
  <p class="muted">Vous serez inscrit comme maire de {{COMMUNE}} sous le nom de votre compte, et les habitants qui attendent en seront avertis.</p>
  <div class="actions"><button type="submit">Ouvrir la page</button></div>
</form>
{{#MAY_ASK}}<form method="post" action="/mairie/{{COMMUNE_PATH}}/activation"><input type="hidden" name="csrf" value="{{CSRF}}"><button class="plain" type="submit">Envoyer un autre code à {{EMAIL}}</button></form>{{/MAY_ASK}}
</main>
</div>
