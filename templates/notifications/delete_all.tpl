{{%AUTOESCAPE context="HTML"}}
<div class="container page narrow">
<main id="content">
<h1>Supprimer toutes les notifications ?</h1>
<form class="card" method="post" action="/notifications/supprimer-tout"><input type="hidden" name="vu" value="{{SEEN}}"><input type="hidden" name="recents" value="{{RECENT}}">
  <p>Votre liste sera vide. Les publications, les commentaires et les alertes dont elle parle ne changent pas : vous les retrouverez sur la page de la commune.</p>
  <div class="actions"><button class="danger" type="submit">{{$icon trash-2}} Tout supprimer</button><a class="button plain" href="/notifications">Annuler</a></div>
</form>
</main>
</div>
