{{%AUTOESCAPE context="HTML"}}
<main id="content">
<div class="hero">
  <div class="container">
    <h1>Parlez avec votre maire. Suivez la vie de votre commune.</h1>
    <p>Les publications du maire, vos commentaires et ses réponses, au même endroit, dans toutes les communes de France.</p>
<search class="finder" aria-label="Trouver ma commune"><form method="get" action="/communes">
  <label for="commune">Code postal ou nom de votre commune</label>
  <div class="line">
    <input id="commune" type="search" name="q" value="{{QUERY}}" placeholder="56000 ou Vannes" maxlength="100" autocomplete="postal-code" required
      hx-get="/communes" hx-trigger="input changed delay:250ms" hx-target="#suggestions" hx-sync="this:replace">
    <button type="submit">{{$icon search}} Trouver ma commune</button>
  </div>
  <div id="suggestions" aria-live="polite"></div>
</form></search>
  </div>
</div>
<div class="container page wide">
  <div>
  <h2>Comment ça marche</h2>
  <ul class="points">
    <li class="card">{{$icon search 30}}<h3>1. Trouvez votre commune</h3><p>Par son code postal ou par son nom. Lire ce qui est public ne demande pas de compte.</p></li>
    <li class="card">{{$icon user-check 30}}<h3>2. Inscrivez-vous sous votre vrai nom</h3><p>Un nom, un e-mail, une commune. La mairie peut vérifier que vous y habitez avant que vous ne commentiez.</p></li>
    <li class="card">{{$icon message-circle 30}}<h3>3. Aimez, commentez, suivez</h3><p>Suivez un ou plusieurs maires et retrouvez leurs publications sur une seule page.</p></li>
  </ul>
  <h2>Ce que vous y trouvez</h2>
  <ul class="points">
    <li class="card">{{$icon siren 30}}<h3>Alertes par SMS</h3><p>Crue, coupure d’eau, école fermée : la mairie prévient par SMS et par e-mail, et dit quand c’est fini.</p></li>
    <li class="card">{{$icon mail 30}}<h3>Messages privés avec accusé de réception</h3><p>Écrivez à la mairie : l’accusé de réception prévu par la loi arrive aussitôt, et sa réponse au même endroit.</p></li>
    <li class="card">{{$icon users 30}}<h3>Groupes et direct</h3><p>Parlez entre habitants d’un sujet de la commune, et posez vos questions au maire en direct.</p></li>
  </ul>
  {{#EXAMPLE}}<p><a class="button quiet" href="/fil/{{PATH}}">{{$icon eye}} Voir l’exemple {{NAME:x-de}}</a></p>{{/EXAMPLE}}
  <section class="card">
    <h2>Votre maire n’est pas encore là ?</h2>
    <p><a href="/inscription">Inscrivez-vous</a> quand même : la mairie reçoit un e-mail qui dit combien d’habitants l’attendent, et nous vous prévenons quand le maire arrive. Nous ne pouvons pas promettre qu’il viendra.</p>
  </section>
  <section class="card">
    <h2>Vous êtes maire : gratuit, 10 minutes</h2>
    <p>Trouvez votre commune en haut de cette page : un code envoyé à la mairie vous ouvre la vôtre. Ni abonnement, ni publicité.</p>
  </section>
  <p class="muted">Un seul cookie, celui de votre session. Pas de publicité, pas de traceur, aucune donnée vendue.</p>
  </div>
</div>
</main>
