{{%AUTOESCAPE context="HTML"}}
<div class="container page narrow">
<main id="content">
<section class="card empty">
  {{$icon circle-alert 42}}
  <p class="error-code">Erreur 413</p>
  <h1>Ce fichier est trop lourd</h1>
  <p>Un envoi peut peser 10 Mo au plus. Réduisez la photo, puis revenez à la page précédente : votre texte y est encore. Si vous n’aviez pas joint de photo, raccourcissez le texte.</p>
  <p><a class="button quiet" href="/">Revenir à l’accueil</a></p>
</section>
</main>
</div>
