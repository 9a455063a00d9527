{{%AUTOESCAPE context="HTML"}}
<div class="container page narrow">
<main id="content">
<section class="card">
  <h1>Ce lien ne fonctionne plus</h1>
  <p>Il a déjà servi, il est trop ancien, ou un lien plus récent l’a remplacé.</p>
  {{#CONFIRM}}
  <p>Si votre inscription est déjà confirmée, <a href="/connexion">connectez-vous</a>. Sinon, demandez un nouveau lien :</p>
  <form method="post" action="/inscription/renvoyer">
    {{$field name="email" type="email" label="Adresse e-mail de votre inscription" value="" autocomplete="email" required}}
    <div class="actions"><button type="submit">Recevoir un nouveau lien</button></div>
  </form>
  {{/CONFIRM}}
  {{#PASSWORD}}<p><a class="button" href="/mot-de-passe">Demander un nouveau lien</a></p>{{/PASSWORD}}
  {{#EMAIL}}<p>Votre adresse n’a pas changé. Vous pouvez recommencer depuis votre compte.</p>
  <p><a class="button" href="/compte">Aller à mon compte</a></p>{{/EMAIL}}
  {{#STAY}}<p>Si votre compte est déjà gardé, ou si les 72 heures ne sont pas passées, <a href="/connexion">connectez-vous</a> : le site vous dira où vous en êtes.</p>{{/STAY}}
</section>
</main>
</div>
