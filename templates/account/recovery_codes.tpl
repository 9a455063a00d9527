{{%AUTOESCAPE context="HTML"}}
<div class="container page narrow">
<main id="content">
<h1>Vos codes de secours</h1>
<div class="notice success" role="status">{{$icon circle-check 24}}<div><p>C’est enregistré. <strong>Gardez ces codes maintenant : ils ne seront plus jamais montrés.</strong></p></div></div>
<section class="card recovery"><h2>Parvis – {{MY_EMAIL}}</h2>
  <p>Le jour où votre téléphone manque, tapez l’un d’eux à la place des six chiffres. Chacun sert une fois.</p>
  <ol class="codes">
    {{#CODES}}
    <li><code>{{RECOVERY}}</code></li>
    {{/CODES}}
  </ol>
  <p class="muted">Imprimez cette page ou recopiez-la, et rangez-la loin de votre téléphone, comme un double de clés.</p>
</section>
<p><a class="button" href="{{GOAL}}">J’ai gardé mes codes{{#HAS_GOAL}} : continuer{{/HAS_GOAL}}</a></p>
</main>
</div>
