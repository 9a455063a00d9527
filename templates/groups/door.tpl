{{%AUTOESCAPE context="HTML"}}
<div class="container page narrow">
<main id="content">
<p><a class="button plain" href="/groupes/{{COMMUNE_PATH}}">{{$icon arrow-left}} Tous les groupes</a></p>
<h1>{{TITLE}}</h1>
<p class="pills">{{#PINNED}}<span class="pill">{{$icon pin 16}} Épinglé</span> {{/PINNED}}{{#ON_REQUEST}}<span class="pill">Sur demande</span>
  {{/ON_REQUEST}}{{#CLOSED}}<span class="pill">{{$icon lock 16}} Fermé</span> {{/CLOSED}}{{#ARCHIVED}}<span class="pill">{{$icon archive 16}} Archivé</span> {{/ARCHIVED}}</p>
{{#HAS_ABOUT}}<div class="about">{{ABOUT_HTML:none}}</div>{{/HAS_ABOUT}}
<p class="muted">Créé le <time datetime="{{CREATED_ISO}}">{{CREATED}}</time>{{#HAS_LAST}} · Dernier message : <time datetime="{{LAST_ISO}}">{{LAST}}</time>{{/HAS_LAST}} · {{POSTS}}, {{PEOPLE}}</p>
{{#KEPT}}<div class="notice error" role="alert">{{$icon circle-alert 24}}<div><p>Votre message n’est pas envoyé : vous n’avez plus accès à ce groupe. Copiez-le si vous voulez le garder.</p></div></div>
<section class="card"><div class="field"><label for="text">Votre message</label><textarea id="text" rows="8" readonly>
{{TEXT:pre_escape}}</textarea></div></section>{{/KEPT}}
<section class="card">
{{#STRANGER}}<p>Les messages de ce groupe sont réservés aux citoyens {{COMMUNE:x-de}}.</p>
<div class="actions"><a class="button" href="/connexion?suite={{GROUP_PATH}}">Se connecter</a><a class="button quiet" href="/inscription?commune={{COMMUNE_PATH}}">S’inscrire</a></div>{{/STRANGER}}
{{#WAITS}}<p>Les messages de ce groupe sont réservés aux citoyens {{COMMUNE:x-de}}. La mairie vérifie votre inscription : vous les lirez dès qu’elle l’aura acceptée.</p>
<p><a class="button quiet" href="/mairie/{{COMMUNE_PATH}}/ma-demande">Voir où en est ma demande</a></p>{{/WAITS}}
{{#REFUSED}}<p>Les messages de ce groupe sont réservés aux citoyens {{COMMUNE:x-de}}. La mairie n’a pas retenu votre inscription : vous pouvez lire sa raison et lui répondre.</p>
<p><a class="button quiet" href="/mairie/{{COMMUNE_PATH}}/ma-demande">Voir ma demande</a></p>{{/REFUSED}}
{{#NOT_CITIZEN}}<p>Les messages de ce groupe sont réservés aux citoyens {{COMMUNE:x-de}} dont la mairie a validé l’inscription. Vous habitez {{COMMUNE}} ? Choisissez-la comme votre commune dans votre compte : la mairie en est avertie.</p>
<p><a class="button quiet" href="/compte">Mon compte</a></p>{{/NOT_CITIZEN}}
{{#MAY_ASK}}<p>On participe à ce groupe sur demande : la mairie vous répond par e-mail.</p>
<form method="post" action="{{GROUP_PATH}}/demander"><button type="submit">{{$icon user-plus}} Demander à participer</button></form>{{/MAY_ASK}}
{{#ASKED}}<p>Votre demande attend la réponse de la mairie. La réponse vous parviendra par e-mail.</p>{{/ASKED}}
{{#TOO_LATE}}<p>On participait à ce groupe sur demande. La discussion est fermée : la mairie n’accepte plus de demande.</p>{{/TOO_LATE}}
{{#SHUT_OUT}}<p>La mairie ne vous donne pas accès à ce groupe.{{#HAS_REASON}} La raison qu’elle donne :{{/HAS_REASON}}</p>
{{#HAS_REASON}}<blockquote><p class="about">{{REASON:pre_escape}}</p></blockquote>{{/HAS_REASON}}
<p class="muted">La décision a été prise par une personne. Pour la contester, <a href="/messagerie/nouveau?mairie={{COMMUNE_CODE}}">écrivez à la mairie</a>.</p>{{/SHUT_OUT}}
</section>
{{#HAS_OWN}}<section class="card"><h2>Ce que vous avez écrit dans ce groupe</h2><p class="muted">Vos derniers messages. Vous pouvez les supprimer même sans avoir accès au groupe.</p>
<ul class="queue">
  {{#OWN}}<li class="split"><p>{{TEXT}}<br><small><time datetime="{{DATE_ISO}}">{{DATE}}</time></small></p><form method="post"
    action="{{POST_PATH}}/supprimer"><button class="plain" type="submit">Supprimer<span class="visually-hidden"> mon message du {{DATE}}</span></button></form></li>
  {{/OWN}}
</ul></section>{{/HAS_OWN}}
</main>
</div>
