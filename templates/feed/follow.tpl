{{%AUTOESCAPE context="HTML"}}
<div class="container page narrow">
<main id="content">
<section class="card empty">
  {{$icon bell 42}}
  <h1>Suivre le maire {{COMMUNE:x-de}} ?</h1>
  <p>Ses publications seront dans votre fil, et vous recevrez les alertes de la commune.</p>
  <form method="post" action="/fil/{{COMMUNE_PATH}}/suivre"><button type="submit">{{$icon bell}} Suivre</button></form>
  <p><a href="/fil/{{COMMUNE_PATH}}">Non, lire seulement</a></p>
</section>
</main>
</div>
