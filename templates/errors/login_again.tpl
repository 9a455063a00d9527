{{%AUTOESCAPE context="HTML"}}
<div class="container page narrow">
<main id="content">
<h1>Connectez-vous pour continuer</h1>
<form class="card" method="post" action="/connexion"><input type="hidden" name="csrf" value="{{CSRF}}">
    <p>Votre session est terminée, ou vous n’êtes pas encore connecté. Ce que vous avez écrit n’est pas perdu : connectez-vous, puis confirmez l’envoi.</p>
    <input type="hidden" name="resume" value="{{ACTION}}">
    <div class="field"><label for="email">Adresse e-mail</label><input id="email" name="email" type="email" autocomplete="username" required></div>
    <div class="field"><label for="password">Mot de passe</label><input id="password" name="password" type="password" autocomplete="current-password" required></div>
    {{>KEPT}}
    <div class="actions"><button type="submit"><svg class="icon" width="20" height="20" aria-hidden="true"><use href="/static/vendor/icons.svg#log-in"/></svg> Se connecter</button></div>
</form>
</main>
</div>
