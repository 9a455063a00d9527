{{%AUTOESCAPE context="HTML"}}
<div class="container page narrow">
<main id="content">
<section class="card empty">
  {{$icon mail 42}}
  <h1>Regardez vos e-mails</h1>
  {{#REGISTERED}}<p>Un e-mail vient de partir vers <strong>{{EMAIL}}</strong>. Ouvrez-le et suivez le lien pour confirmer votre inscription. Il est valable 7 jours.</p>{{/REGISTERED}}
  {{#RESENT}}<p>Si une inscription attend à l’adresse <strong>{{EMAIL}}</strong>, un nouveau lien vient d’y partir. Il est valable 7 jours et remplace le précédent.</p>{{/RESENT}}
  {{#FORGOTTEN}}<p>Si un compte existe à l’adresse <strong>{{EMAIL}}</strong>, un lien pour choisir un nouveau mot de passe vient d’y partir. Il est valable deux heures.</p>{{/FORGOTTEN}}
  {{#ASK_LIKELY}}<p class="notice warning">Vouliez-vous dire <strong>{{LIKELY}}</strong> ? Si l’adresse ci-dessus contient une faute, rien ne vous
    parviendra : {{#REGISTERED}}<a href="{{REGISTER_PATH}}">{{/REGISTERED}}{{#RESENT}}<a href="{{REGISTER_PATH}}">{{/RESENT}}{{#FORGOTTEN}}<a href="/mot-de-passe">{{/FORGOTTEN}}recommencez
    avec la bonne</a>.</p>{{/ASK_LIKELY}}
  <p class="muted">Rien reçu après dix minutes ? Regardez dans les courriers indésirables et vérifiez l’adresse ci-dessus.</p>
  {{#REGISTERED}}<form method="post" action="/inscription/renvoyer"><input type="hidden"
    name="email" value="{{EMAIL}}">{{#HAS_GOAL}}<input type="hidden" name="suite" value="{{GOAL}}">{{/HAS_GOAL}}<button class="quiet" type="submit">Renvoyer l’e-mail</button></form>
  <p><a href="{{REGISTER_PATH}}">Corriger l’adresse</a></p>{{/REGISTERED}}
  {{#FORGOTTEN}}<p><a class="button quiet" href="/connexion">Revenir à la connexion</a></p>{{/FORGOTTEN}}
</section>
</main>
</div>
