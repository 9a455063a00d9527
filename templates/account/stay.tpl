{{%AUTOESCAPE context="HTML"}}
<div class="container page narrow">
<main id="content">
<h1>Votre compte va être supprimé</h1>
<section class="card">
  <p>Vous l’avez demandé. Il sera effacé le <strong>{{WHEN}}</strong>.</p>
  <p>Vous avez changé d’avis ? Un geste suffit, et tout redevient comme avant.</p>
  <form method="post" action="/compte/garder"><input type="hidden" name="jeton" value="{{SECRET}}"><button type="submit">Garder mon compte</button></form>
</section>
</main>
</div>
