{{%AUTOESCAPE context="HTML"}}
<div class="container page narrow">
<main id="content">
<p class="back"><a href="/compte">{{$icon chevron-left}} Mon compte</a></p>
<h1>Supprimer mon compte</h1>
{{#FORM_ERROR}}<div class="notice error" role="alert">
  {{$icon circle-alert 24}}
  <div><p>Rien n’est encore enregistré : corrigez les points signalés ci-dessous.</p></div>
</div>{{/FORM_ERROR}}
{{#IN_OFFICE}}<div class="notice warning">{{$icon circle-alert 24}}<div><h2>Pas tant que vous êtes en fonction</h2><p>Vous êtes maire ou délégué : vos
  actes engagent la mairie. Un délégué demande d’abord à son maire de mettre fin à sa délégation, dans « La mairie », « Délégués ». Un maire demande à
  l’exploitant du site de nommer son successeur. Revenez ensuite ici.</p><p><a href="/mentions-legales">Trouver l’adresse de l’exploitant</a></p></div></div>{{/IN_OFFICE}}
{{#MAY_LEAVE}}
<section class="card"><h2>Ce qui va se passer</h2>
  <ol>
    <li><strong>Tout de suite</strong>, votre compte est fermé : vos appareils sont déconnectés, plus rien ne vous est envoyé.</li>
    <li><strong>Pendant 72 heures</strong>, vous pouvez changer d’avis : connectez-vous, ou suivez le lien de l’e-mail que vous allez recevoir.</li>
    <li><strong>Ensuite</strong>, votre nom, votre e-mail, votre adresse, votre téléphone, votre photo, vos « J’aime » et vos réglages sont effacés. Personne ne peut les retrouver.</li>
    <li><strong>Vos messages privés aux mairies</strong> sont effacés aussi, avec leurs objets, leurs pièces jointes et les notes de la mairie à leur
      sujet. La mairie garde seulement qu’une conversation a eu lieu, ses dates, le numéro de son accusé de réception et ses propres réponses.</li>
  </ol>
  <p>Vous voulez garder une copie ? <a href="/compte/donnees">Téléchargez d’abord vos données</a>.</p>
</section>
<form class="card" method="post" action="/compte/supprimer"><input type="text" name="username" value="{{MY_EMAIL}}" autocomplete="username" hidden readonly>
  <fieldset class="choices boxed"{{#TEXTS_ERROR}} role="radiogroup" aria-invalid="true" aria-describedby="texts-error"{{/TEXTS_ERROR}}><legend>Et ce que vous avez écrit ?</legend>
    {{$error name="texts"
      if-missing="Choisissez ce que deviennent vos textes."
      if-invalid="Choisissez ce que deviennent vos textes."}}
    <label class="choice"><input type="radio" name="texts" value="erase" required{{#TEXTS_IS_ERASE}} checked{{/TEXTS_IS_ERASE}}> <span>Effacer ce que
      j’ai écrit<small>Vos commentaires et vos messages dans les groupes et les directs disparaissent, avec leurs pièces jointes.</small></span></label>
    <label class="choice"><input type="radio" name="texts" value="keep" required{{#TEXTS_IS_KEEP}} checked{{/TEXTS_IS_KEEP}}> <span>Garder mes textes
      sans mon nom<small>Vos commentaires et vos messages dans les groupes et les directs restent, avec leurs pièces jointes, signés « Compte
      supprimé ». Vos messages privés, eux, sont effacés.</small></span></label>
  </fieldset>
  {{$field name="leave-password" type="password" label="Votre mot de passe" autocomplete="current-password" class="short" required
    if-missing="Tapez votre mot de passe actuel."
    if-wrong="Ce n’est pas votre mot de passe actuel."
    if-too-long="Ce mot de passe est trop long : il compte 200 caractères au plus."
    if-too-many="Trop d’essais. Attendez un quart d’heure, puis recommencez."}}
  <p class="muted">Ce que vous avez écrit au nom d’une mairie (publications, réponses, notes entre collègues) reste à la commune, sans votre nom.</p>
  <button class="danger" type="submit">Supprimer mon compte</button>
</form>
{{/MAY_LEAVE}}
</main>
</div>
