{{%AUTOESCAPE context="HTML"}}
<div class="container page narrow">
<main id="content">
<p class="back"><a href="/compte">{{$icon chevron-left}} Mon compte</a></p>
<h1>Mes données</h1>
<section class="card prose">
  <p>Vous recevez un fichier ZIP avec tout ce que ce site garde à votre sujet : votre profil, ce que vous avez écrit, aimé et signalé, ce que des
    mairies ont répondu à vos messages privés, les mairies que vous suivez, vos réglages, vos connexions, les messages qui vous ont été envoyés.</p>
  <ul>
    <li><strong>index.html</strong> se lit dans un navigateur, sans connexion ;</li>
    <li><strong>donnees.json</strong> se relit par un autre logiciel ;</li>
    <li><strong>photos</strong> contient votre photo et les fichiers que vous avez joints, 20 Mo au plus.</li>
  </ul>
  {{#LEFT_OUT}}<p>Ces fichiers, les plus anciens, n’y tiennent pas : téléchargez-les un par un.</p>
  <ul>{{#FILE_THERE}}<li><a href="{{FILE_PATH}}">{{FILE_NAME}}</a> ({{FILE_SIZE}})</li>{{/FILE_THERE}}{{#FILE_HIDDEN}}<li>{{FILE_NAME}}
    ({{FILE_SIZE}}), joint à un message masqué : demandez-le à <a href="/mentions-legales">l’exploitant du site</a></li>{{/FILE_HIDDEN}}</ul>{{/LEFT_OUT}}
  {{#LEFT_OUT_MORE}}<p>Il y en a d’autres : index.html les donne tous.</p>{{/LEFT_OUT_MORE}}
  <p>Ce qu’une mairie a fait écrire en son nom lui appartient : vous n’y trouvez vos textes de délégué, et vos notes sur des messages privés, que si vous pouvez encore les lire ici. Sinon, seulement leurs dates.</p>
  <p class="muted">Gardez ce fichier pour vous : il contient votre adresse et votre téléphone si vous les avez donnés.</p>
  <form method="post" action="/compte/donnees"><input type="text" name="username" value="{{MY_EMAIL}}" autocomplete="username" hidden readonly>
    {{$field name="data-password" type="password" label="Votre mot de passe" autocomplete="current-password" class="short" required
      hint="Pour que personne d’autre n’emporte vos données."
      if-missing="Tapez votre mot de passe actuel."
      if-wrong="Ce n’est pas votre mot de passe actuel."
      if-too-long="Ce mot de passe est trop long : il compte 200 caractères au plus."
      if-too-many="Trop d’essais. Attendez un quart d’heure, puis recommencez."}}
    <button type="submit">{{$icon download}} Télécharger mes données</button></form>
</section>
</main>
</div>
