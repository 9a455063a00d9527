{{%AUTOESCAPE context="HTML"}}
<div class="container page narrow">
<main id="content">
<p class="back"><a href="/compte#suivis">{{$icon chevron-left}} Mon compte</a></p>
<section class="card">
  <h1>Ne plus suivre votre maire ?</h1>
  <p><strong>Vous ne recevrez plus les alertes {{TOWN:x-de}}</strong>, ni par e-mail ni par SMS : danger, coupure d’eau, route fermée. Ses publications ne seront plus dans votre fil.</p>
  <p>Votre inscription {{TOWN:x-a}} demeure, et vous pouvez toujours écrire à la mairie. Pour recevoir moins de messages sans perdre les alertes, choisissez plutôt dans <a
    href="/notifications/reglages">Notifications</a>.</p>
  <form method="post" action="/compte/ne-plus-suivre"><input type="hidden" name="commune" value="{{PATH}}">
    <div class="actions"><button class="danger" type="submit">{{$icon bell-off}} Ne plus suivre</button><a class="button quiet" href="/compte#suivis">Continuer de suivre</a></div></form>
</section>
</main>
</div>
