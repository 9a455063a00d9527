{{%AUTOESCAPE context="HTML"}}
<div class="container page narrow">
<main id="content">
<section class="card empty">
  {{$icon search 42}}
  <p class="error-code">Erreur 404</p>
  <h1>Cette page n’existe pas</h1>
  <p>L’adresse est peut-être mal écrite, ou la page a été retirée. Cherchez votre commune pour repartir du bon endroit.</p>
  <p><a class="button" href="/">{{$icon search}} Chercher une commune</a></p>
</section>
{{>RESEND}}
</main>
</div>
