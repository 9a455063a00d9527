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
  <section class="card">
    <h2>Votre maire n’est pas encore là ?</h2>
    <p><a href="/inscription">Inscrivez-vous</a> quand même : la mairie reçoit un e-mail qui dit combien d’habitants l’attendent, et vous êtes prévenu quand le maire arrive. Nous ne pouvons pas promettre qu’il viendra.</p>
    <p>Vous êtes maire ? Trouvez d’abord votre commune : sa page dit comment l’ouvrir.</p>
  </section>
  <p class="muted">Un seul cookie, celui de votre session. Pas de publicité, pas de traceur, aucune donnée vendue.</p>
  </div>
</div>
</main>
