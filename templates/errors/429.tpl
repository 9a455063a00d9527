{{%AUTOESCAPE context="HTML"}}
<div class="container page narrow">
<main id="content">
<section class="card empty">
  {{$icon clock 42}}
  <p class="error-code">Erreur 429</p>
  <h1>Trop de demandes en peu de temps</h1>
  <p>Attendez quelques minutes, puis recommencez. Cette limite protège le site contre les robots.</p>
  <p><a class="button quiet" href="/">Revenir à l’accueil</a></p>
</section>
{{>RESEND}}
</main>
</div>
