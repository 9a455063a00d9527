{{%AUTOESCAPE context="HTML"}}
<div class="container page narrow">
<main id="content">
<h1>Connectez-vous pour continuer</h1>
<form class="card" method="post" action="/connexion">
    <p>Votre session est terminée, ou n’est pas encore ouverte. Ce que vous avez écrit n’est pas perdu : connectez-vous, puis confirmez l’envoi.</p>
    <input type="hidden" name="resume" value="{{ACTION}}">
    {{$field name="email" type="email" label="Adresse e-mail" value="" autocomplete="username" maxlength="" required}}
    {{$field name="password" type="password" label="Mot de passe" autocomplete="current-password" required}}
    {{>KEPT}}
    <div class="actions"><button type="submit">{{$icon log-in}} Se connecter</button></div>
</form>
</main>
</div>
