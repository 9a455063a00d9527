{{%AUTOESCAPE context="HTML"}}
<div class="container page narrow">
<main id="content">
<p class="back"><a href="/compte"><svg class="icon" width="20" height="20" aria-hidden="true"><use href="/static/vendor/icons.svg#chevron-left"/></svg> Mon compte</a></p>
<h1>Mes données</h1>
<section class="card prose">
  <p>Vous recevez un fichier ZIP avec tout ce que ce site garde à votre sujet : votre profil, ce que vous avez écrit, aimé et signalé, les mairies que vous suivez, vos réglages, vos connexions, les messages qui vous ont été envoyés.</p>
  <ul>
    <li><strong>index.html</strong> se lit dans un navigateur, sans connexion ;</li>
    <li><strong>donnees.json</strong> se relit par un autre logiciel ;</li>
    <li><strong>photos</strong> contient vos photos.</li>
  </ul>
  <p class="muted">Gardez ce fichier pour vous : il contient votre adresse et votre téléphone si vous les avez donnés.</p>
  <form method="post" action="/compte/donnees"><input type="hidden" name="csrf" value="{{CSRF}}"><button type="submit"><svg class="icon" width="20" height="20" aria-hidden="true"><use href="/static/vendor/icons.svg#download"/></svg> Télécharger mes données</button></form>
</section>
</main>
</div>
