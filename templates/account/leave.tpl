{{%AUTOESCAPE context="HTML"}}
<div class="container page narrow">
<main id="content">
<p class="back"><a href="/compte"><svg class="icon" width="20" height="20" aria-hidden="true"><use href="/static/vendor/icons.svg#chevron-left"/></svg> Mon compte</a></p>
<h1>Supprimer mon compte</h1>
{{#FORM_ERROR}}<div class="notice error" role="alert">
  <svg class="icon" width="24" height="24" aria-hidden="true"><use href="/static/vendor/icons.svg#circle-alert"/></svg>
  <div><p>Rien n’est encore enregistré : corrigez les points signalés ci-dessous.</p></div>
</div>{{/FORM_ERROR}}
{{#IN_OFFICE}}<div class="notice warning"><svg class="icon" width="24" height="24" aria-hidden="true"><use href="/static/vendor/icons.svg#circle-alert"/></svg><div><h2>Pas tant que vous êtes en fonction</h2><p>Vous êtes maire ou délégué : vos actes engagent la mairie. Un délégué demande d’abord à son maire de mettre fin à sa délégation, dans « La mairie », « Équipe ». Un maire demande à l’exploitant du site de nommer son successeur. Revenez ensuite ici.</p><p><a href="/mentions-legales">Trouver l’adresse de l’exploitant</a></p></div></div>{{/IN_OFFICE}}
{{#MAY_LEAVE}}
<section class="card"><h2>Ce qui va se passer</h2>
  <ol>
    <li><strong>Tout de suite</strong>, votre compte est fermé : vos appareils sont déconnectés, plus rien ne vous est envoyé.</li>
    <li><strong>Pendant 72 heures</strong>, vous pouvez changer d’avis : connectez-vous, ou suivez le lien de l’e-mail que vous allez recevoir.</li>
    <li><strong>Ensuite</strong>, votre nom, votre e-mail, votre adresse, votre téléphone, votre photo, vos « J’aime » et vos réglages sont effacés. Personne ne peut les retrouver.</li>
    <li><strong>Vos messages privés aux mairies</strong> sont effacés aussi, avec leurs objets, leurs pièces jointes et les notes de la mairie à leur sujet. La mairie garde seulement qu’une conversation a eu lieu, ses dates, le numéro de son accusé de réception et ses propres réponses.</li>
  </ol>
  <p>Vous voulez garder une copie ? <a href="/compte/donnees">Téléchargez d’abord vos données</a>.</p>
</section>
<form class="card" method="post" action="/compte/supprimer"><input type="hidden" name="csrf" value="{{CSRF}}"><input type="text" name="username" value="{{MY_EMAIL}}" autocomplete="username" hidden readonly>
  <fieldset class="choices boxed"{{#TEXTS_ERROR}} role="radiogroup" aria-invalid="true" aria-describedby="texts-error"{{/TEXTS_ERROR}}><legend>Et ce que vous avez écrit ?</legend>
    {{#TEXTS_ERROR}}<p class="error-text" id="texts-error"><svg class="icon" width="18" height="18" aria-hidden="true"><use href="/static/vendor/icons.svg#circle-alert"/></svg> {{#TEXTS_MISSING}}Choisissez ce que deviennent vos textes.{{/TEXTS_MISSING}}{{#TEXTS_INVALID}}Choisissez ce que deviennent vos textes.{{/TEXTS_INVALID}}</p>{{/TEXTS_ERROR}}
    <label class="choice"><input type="radio" name="texts" value="erase" required{{#TEXTS_IS_ERASE}} checked{{/TEXTS_IS_ERASE}}> <span>Effacer ce que j’ai écrit<small>Vos commentaires et vos messages dans les groupes et les directs disparaissent, avec leurs pièces jointes.</small></span></label>
    <label class="choice"><input type="radio" name="texts" value="keep" required{{#TEXTS_IS_KEEP}} checked{{/TEXTS_IS_KEEP}}> <span>Garder mes textes sans mon nom<small>Vos commentaires et vos messages dans les groupes et les directs restent, avec leurs pièces jointes, signés « Compte supprimé ». Vos messages privés, eux, sont effacés.</small></span></label>
  </fieldset>
  <div class="field short"><label for="leave-password">Votre mot de passe</label>
      {{#LEAVE_PASSWORD_ERROR}}<p class="error-text" id="leave-password-error"><svg class="icon" width="18" height="18" aria-hidden="true"><use href="/static/vendor/icons.svg#circle-alert"/></svg> {{#LEAVE_PASSWORD_MISSING}}Tapez votre mot de passe actuel.{{/LEAVE_PASSWORD_MISSING}}{{#LEAVE_PASSWORD_WRONG}}Ce n’est pas votre mot de passe actuel.{{/LEAVE_PASSWORD_WRONG}}{{#LEAVE_PASSWORD_TOO_LONG}}Ce mot de passe est trop long : il compte 200 caractères au plus.{{/LEAVE_PASSWORD_TOO_LONG}}{{#LEAVE_PASSWORD_TOO_MANY}}Trop d’essais. Attendez un quart d’heure, puis recommencez.{{/LEAVE_PASSWORD_TOO_MANY}}</p>{{/LEAVE_PASSWORD_ERROR}}
      <input id="leave-password" name="leave-password" type="password" autocomplete="current-password" required{{#LEAVE_PASSWORD_ERROR}} aria-invalid="true"{{/LEAVE_PASSWORD_ERROR}}{{#LEAVE_PASSWORD_ERROR}} aria-describedby="leave-password-error"{{/LEAVE_PASSWORD_ERROR}}></div>
  <p class="muted">Ce que vous avez écrit au nom d’une mairie (publications, réponses, notes entre collègues) reste à la commune, sans votre nom.</p>
  <button class="danger" type="submit">Supprimer mon compte</button>
</form>
{{/MAY_LEAVE}}
</main>
</div>
