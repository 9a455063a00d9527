{{%AUTOESCAPE context="HTML"}}
<div class="container page narrow">
<main id="content">
<h1>Confirmer votre nouvelle adresse</h1>
<form class="card" method="post" action="/compte/e-mail/confirmer"><input type="hidden" name="jeton" value="{{SECRET}}">
  <p>Votre compte utilisera désormais l’adresse <strong>{{EMAIL}}</strong>, aussi pour vous connecter.</p>
  <div class="actions"><button type="submit">{{$icon circle-check}} Confirmer l’adresse</button></div>
</form>
</main>
</div>
