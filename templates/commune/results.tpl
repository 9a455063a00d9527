{{%AUTOESCAPE context="HTML"}}
<div class="container page narrow">
<main id="content">
{{#NOTHING_ASKED}}<h1>Trouver une commune</h1>{{/NOTHING_ASKED}}
{{#NONE}}
<h1>Aucune commune trouvée</h1>
<p>Rien ne correspond à « {{QUERY}} ». Vérifiez l’orthographe, écrivez seulement le début du nom, ou essayez avec le code postal à cinq chiffres.</p>
<p>Une commune qui a fusionné se trouve sous son ancien nom ou sous le nouveau : le code postal y mène aussi.</p>
{{/NONE}}
{{#NONE_SO_CALLED}}<h1>Vouliez-vous dire…</h1>
<p>Rien ne correspond exactement à « {{QUERY}} ».</p>{{/NONE_SO_CALLED}}
{{#SOME}}
<h1>Choisissez votre commune</h1>
<p>{{#ALL}}{{COUNT}} pour « {{QUERY}} ».{{/ALL}}{{#MORE}}Voici les {{COUNT}} les plus proches de « {{QUERY}} ». Il y en a d’autres : si la vôtre n’y
  est pas, ajoutez le numéro du département, comme dans « Sainte-Marie 35 », ou écrivez le code postal.{{/MORE}}</p>
<div class="card">
{{>LIST}}
</div>
{{/SOME}}
{{#NEARLY}}
{{#BESIDES}}<h2>Vouliez-vous dire…</h2>{{/BESIDES}}
<div class="card">
{{>LIST}}
</div>
{{/NEARLY}}
{{#AGAIN}}<h2>Ce n’est pas la bonne ?</h2>{{/AGAIN}}
<div class="card">
<search class="finder" aria-label="Trouver ma commune"><form method="get" action="/communes">
  <label for="commune">Code postal ou nom de votre commune</label>
  <div class="line">
    <input id="commune" type="search" name="q" value="{{QUERY}}" placeholder="56000 ou Vannes" maxlength="100" autocomplete="postal-code" required
      hx-get="/communes" hx-trigger="input changed delay:250ms" hx-target="#suggestions" hx-sync="this:replace">
    <button type="submit">{{$icon search}} Trouver ma commune</button>
  </div>
  <div id="suggestions" aria-live="polite"></div>
</form></search>
</div>
</main>
</div>
