{{%AUTOESCAPE context="HTML"}}
<div class="container page narrow">
<main id="content">
<h1>S’inscrire</h1>
{{#HAS_GOAL}}<div class="notice">{{$icon info 24}}<div><p>{{>WISH}}, inscrivez-vous : la suite vous attend à la fin.</p></div></div>{{/HAS_GOAL}}
<ol class="steps"><li aria-current="step">Votre commune</li><li>Vous</li><li>La confirmation</li></ol>
<form class="card" method="get" action="/inscription">{{#HAS_GOAL}}<input type="hidden" name="suite" value="{{GOAL}}">{{/HAS_GOAL}}
  <div class="field"><label for="q">De quelle commune êtes-vous ?</label>
    <span class="hint" id="q-hint">Son code postal ou son nom. Une commune qui a fusionné se trouve aussi sous son ancien nom.</span>
    {{#NO_MATCH}}<p class="error-text" id="q-error">{{$icon circle-alert 18}} Aucune commune ne correspond à « {{QUERY}} ». Vérifiez l’orthographe, ou tapez le code postal.</p>{{/NO_MATCH}}
    <input id="q" name="q" type="text" value="{{QUERY}}" autocomplete="postal-code" maxlength="100" required{{#NO_MATCH}} aria-invalid="true"{{/NO_MATCH}} aria-describedby="q-hint{{#NO_MATCH}} q-error{{/NO_MATCH}}"></div>
  <div class="actions"><button{{#MATCHES}} class="quiet"{{/MATCHES}} type="submit">{{$icon search}} Chercher</button></div>
</form>
{{#MATCHES}}
<section class="card">
  {{#NEARLY}}<p>Aucune commune ne s’appelle exactement « {{QUERY}} ».</p>{{/NEARLY}}
  <h2>{{#CALLED_SO}}{{COUNT}} pour « {{QUERY}} »{{/CALLED_SO}}{{#NEARLY}}Vouliez-vous dire :{{/NEARLY}}</h2>
  <ul class="communes">
    {{#MATCH}}
    <li><a href="{{ADDRESS}}"><span><strong>{{#FORMER}}{{PART}}, dans {{/FORMER}}{{NAME}}</strong> <small>{{DEPARTMENT}} · {{POSTCODE}}{{#OPEN}} · le maire est sur Parvis{{/OPEN}}</small></span>{{$icon chevron-right}}</a></li>
    {{/MATCH}}
  </ul>
  {{#MANY}}<p class="hint">La liste s’arrête à 50 communes. Si la vôtre n’y est pas, tapez son code postal ou son nom entier.</p>{{/MANY}}
</section>
{{/MATCHES}}
<p>Vous avez déjà un compte ? <a href="{{LOGIN_PATH}}">Connectez-vous</a>.</p>
</main>
</div>
