{{%AUTOESCAPE context="HTML"}}
<div class="container page narrow">
<main id="content">
<section class="card empty">
  <svg class="icon" width="42" height="42" aria-hidden="true"><use href="/static/vendor/icons.svg#circle-alert"/></svg>
  <p class="error-code">Erreur 413</p>
  <h1>Ce fichier est trop lourd</h1>
  <p>Un envoi peut peser 10 Mo au plus. Réduisez la photo, puis revenez à la page précédente : votre texte y est encore. Sans photo, c’est le texte qui est trop long.</p>
  <p><a class="button quiet" href="/">Revenir à l’accueil</a></p>
</section>
</main>
</div>
