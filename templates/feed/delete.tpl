{{%AUTOESCAPE context="HTML"}}
<div class="container page narrow">
<main id="content">
<h1>Supprimer cette publication ?</h1>
<form class="card" method="post" action="{{PATH}}/supprimer">
  <p>« {{TITLE}} »{{#ONE_COMMENT}} et son commentaire{{/ONE_COMMENT}}{{#SEVERAL_COMMENTS}} et ses {{COMMENTS}}{{/SEVERAL_COMMENTS}} ne seront plus visibles de personne.</p>
  <div class="actions"><button class="danger" type="submit">{{$icon trash-2}} Supprimer</button><a class="button plain" href="{{PATH}}">Annuler</a></div>
</form>
</main>
</div>
