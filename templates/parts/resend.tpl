{{%AUTOESCAPE context="HTML"}}
{{! Under an error: the form that it answered, with all that was typed, so that nothing is lost. }}
<form class="card" method="post" action="{{ACTION}}">
    {{#AGAIN}}<p>Ce que vous avez écrit est gardé ici. Laissez cette page ouverte, puis envoyez-le à nouveau.</p>{{/AGAIN}}{{#COPY}}<p>Ce que vous avez écrit n’a pas été enregistré. Il est gardé ici : copiez-le si vous voulez le garder.</p>{{/COPY}}
    {{>KEPT}}
    {{#AGAIN}}<div class="actions"><button type="submit">{{$icon send}} Envoyer à nouveau</button></div>{{/AGAIN}}
</form>
