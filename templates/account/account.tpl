{{%AUTOESCAPE context="HTML"}}
<div class="container page narrow">
<main id="content">
<h1>Mon compte</h1>
<div class="who">{{#HAS_PORTRAIT}}<img class="portrait" src="/compte/photo?v={{PORTRAIT}}" alt="Votre photo" width="80"
  height="80">{{/HAS_PORTRAIT}}{{#NO_PORTRAIT}}<span class="portrait initials" aria-hidden="true">{{INITIALS}}</span>{{/NO_PORTRAIT}}<p>
  <strong>{{FULL_NAME}}</strong><br><small>{{MY_EMAIL}}</small></p></div>
{{#HOME}}
{{#WAITING}}<div class="notice warning">{{$icon clock 24}}<div><h2>La mairie {{HOME_NAME:x-de}} doit encore valider votre inscription</h2><p>Vous pouvez
  lire et suivre. Vous pourrez commenter dès qu’elle aura accepté votre inscription ; vous recevrez un e-mail.</p></div></div>{{/WAITING}}
{{#REFUSED}}<div class="notice error">{{$icon circle-alert 24}}<div><h2>La mairie {{HOME_NAME:x-de}} n’a pas validé votre inscription</h2><p>Sa raison,
  donnée le {{DECIDED}} : {{#REASON_IS_1}}votre vrai nom n’est pas reconnu{{/REASON_IS_1}}{{#REASON_IS_2}}vous n’habitez pas la commune, d’après la
  mairie{{/REASON_IS_2}}{{#REASON_IS_3}}vous n’avez pas été trouvé sur les listes de la commune{{/REASON_IS_3}}{{#REASON_IS_4}}la mairie n’a pas reçu
  de réponse à sa demande{{/REASON_IS_4}}{{#REASON_IS_5}}un autre compte existe déjà à votre nom{{/REASON_IS_5}}{{#REASON_IS_0}}elle n’en a pas
  donné{{/REASON_IS_0}}. Vous pouvez toujours lire et suivre.</p></div></div>{{/REFUSED}}
<section class="card"><h2>Votre commune</h2>
  <p class="split"><span><strong><a href="/fil/{{HOME_PATH}}">{{HOME_NAME}}</a></strong> <small>{{POSTCODE}}</small></span> <a href="/compte/commune">Changer de commune</a></p>
  <p class="muted">{{#IS_MAYOR}}Vous en êtes le maire.{{/IS_MAYOR}}{{#IS_DELEGATE}}Vous y êtes délégué du maire.{{/IS_DELEGATE}}{{#WAITING}}En attente
    de la mairie depuis le {{ASKED}}.{{/WAITING}}{{#NO_MAYOR_YET}}Le maire n’est pas encore sur Parvis : votre inscription attend son
    arrivée.{{/NO_MAYOR_YET}}{{#ACCEPTED}}Votre inscription est validée : vous pouvez aimer et commenter.{{/ACCEPTED}}{{#REFUSED}}La mairie n’a pas validé votre inscription.{{/REFUSED}}</p>
</section>
{{/HOME}}
{{>PROFILE}}
<nav class="card" aria-label="Mon compte"><ul class="account-links">
  <li><a href="/compte/telephone">{{$icon smartphone 24}}<span><strong>Téléphone mobile</strong><small>{{#NO_PHONE}}Aucun numéro : les alertes ne vous
    arrivent pas par SMS{{/NO_PHONE}}{{#PHONE_WAITS}}{{NUMBER}}, à confirmer{{/PHONE_WAITS}}{{#PHONE_CONFIRMED}}{{NUMBER}}{{/PHONE_CONFIRMED}}</small></span>{{$icon chevron-right}}</a></li>
  <li><a href="/notifications/reglages">{{$icon bell 24}}<span><strong>Notifications</strong><small>Ce que vous recevez, par quel moyen et quand</small></span>{{$icon chevron-right}}</a></li>
  <li><a href="/compte/securite">{{$icon key-round 24}}<span><strong>E-mail, mot de passe et appareils</strong><small>{{MY_EMAIL}}</small></span>{{$icon chevron-right}}</a></li>
  <li><a href="/compte/donnees">{{$icon download 24}}<span><strong>Mes données</strong><small>Tout ce que le site sait de vous, dans un fichier</small></span>{{$icon chevron-right}}</a></li>
  <li><a href="/compte/supprimer">{{$icon trash-2 24}}<span><strong>Supprimer mon compte</strong><small>Vous aurez 72 heures pour changer d’avis</small></span>{{$icon chevron-right}}</a></li>
</ul></nav>
<section class="card" id="suivis"><h2>Les maires que vous suivez</h2>
  {{#FOLLOWS}}<ul class="queue">{{/FOLLOWS}}
    {{#FOLLOWED}}
    <li class="split"><p><strong><a href="/fil/{{PATH}}">{{#HAS_MAYOR}}{{MAYOR}}{{/HAS_MAYOR}}{{#NO_MAYOR}}{{TOWN}}{{/NO_MAYOR}}{{!
      }}</a></strong><br><small>{{#HAS_MAYOR}}{{TOWN}}{{/HAS_MAYOR}}{{#NO_MAYOR}}Le maire n’est pas encore sur Parvis{{/NO_MAYOR}}{{#OWN_TOWN}}, votre
      commune{{/OWN_TOWN}}</small></p>{{#OTHER_TOWN}}<form method="post" action="/compte/ne-plus-suivre"><input type="hidden" name="commune" value="{{PATH}}"><button
      class="quiet" type="submit">Ne plus suivre<span class="visually-hidden"> {{#HAS_MAYOR}}{{MAYOR}}, {{/HAS_MAYOR}}{{TOWN}}</span></button></form>{{/OTHER_TOWN}}{{!
      }}{{#OWN_TOWN}}<a href="/compte/ne-plus-suivre?commune={{PATH}}">Ne plus suivre…<span class="visually-hidden"> {{TOWN}}</span></a>{{/OWN_TOWN}}</li>
    {{/FOLLOWED}}
  {{#FOLLOWS}}</ul>{{/FOLLOWS}}
  {{#FOLLOWS_NOBODY}}<p class="muted">Vous ne suivez aucun maire. Cherchez une commune, puis « Suivre » sur sa page.</p>{{/FOLLOWS_NOBODY}}
</section>
</main>
</div>
