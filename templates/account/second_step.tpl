{{%AUTOESCAPE context="HTML"}}
<div class="container page narrow">
<main id="content">
<h1>Encore une étape</h1>
{{#RESUME}}<div class="notice warning" role="status">{{$icon clock 24}}<div><p>Le texte que vous écriviez est conservé.</p></div></div>{{/RESUME}}
<form class="card" method="post" action="/connexion/code"><input type="hidden" name="jeton" value="{{STATE}}">
    {{#HAS_NEXT}}<input type="hidden" name="suite" value="{{NEXT}}">{{/HAS_NEXT}}
    {{$field name="code" label="Code de votre application" value="" autocomplete="one-time-code" inputmode="numeric" spellcheck="false" maxlength="" class="short" required
      hint="Les six chiffres que montre votre application d’authentification. Sans elle, tapez l’un de vos codes de secours."
      if-missing="Tapez le code que montre votre application."
      if-invalid="Un code compte 6 chiffres ; un code de secours, 20."
      if-wrong="Ce code ne convient pas ou a déjà servi : attendez le suivant et vérifiez que l’heure de votre téléphone est juste."
      if-too-long="C’est trop long pour un code."
      if-too-many="Trop d’essais. Attendez un quart d’heure, puis recommencez."
      if-too-many-today="Trop d’essais pour ce compte aujourd’hui : quelqu’un d’autre connaît peut-être votre mot de passe. Changez-le par « Mot de passe oublié », ou prenez un code de secours."}}
    {{#RESUME}}<input type="hidden" name="resume" value="{{ACTION}}">
    {{>KEPT}}
    {{/RESUME}}
    <div class="actions"><button type="submit">{{$icon log-in}} Se connecter</button><a class="button plain" href="/connexion">Annuler</a></div>
</form>
<p class="muted">Ni téléphone, ni codes de secours ? Écrivez à l’hébergeur du site, qui vérifiera que c’est bien vous : son adresse est dans les <a href="/mentions-legales">mentions légales</a>.</p>
</main>
</div>
