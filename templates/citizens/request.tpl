{{%AUTOESCAPE context="HTML"}}
<div class="container page narrow">
<main id="content">
<h1>Votre inscription {{COMMUNE:x-a}}</h1>
{{#WAITING}}
<section class="card"><h2>La mairie doit encore la valider</h2>
  <p>Demande du <time datetime="{{DATE_ISO}}">{{DATE}}</time>. Vous recevrez un e-mail dès qu’elle aura décidé.</p>
  {{#HAS_ANSWER}}<p>Votre réponse lui est transmise :</p><blockquote class="words">{{ANSWER_HTML:none}}</blockquote>{{/HAS_ANSWER}}
</section>
{{/WAITING}}
{{#ACCEPTED}}
<section class="card"><h2>Vous êtes citoyen {{COMMUNE:x-de}}</h2><p>Depuis le <time datetime="{{DATE_ISO}}">{{DATE}}</time>.</p><p><a class="button" href="/fil/{{COMMUNE_PATH}}">Voir le fil</a></p></section>
{{/ACCEPTED}}
{{#REFUSED}}
<section class="card"><h2>La mairie ne l’a pas retenue</h2>
  <p>Décision du <time datetime="{{DATE_ISO}}">{{DATE}}</time>. La raison donnée par la mairie : <strong>{{#REASON_IS_1}}le nom de votre compte n’est
    pas votre vrai nom{{/REASON_IS_1}}{{#REASON_IS_2}}vous n’habitez pas la commune{{/REASON_IS_2}}{{#REASON_IS_3}}votre nom est introuvable sur les
    listes{{/REASON_IS_3}}{{#REASON_IS_4}}vous n’avez pas répondu à une demande de la mairie{{/REASON_IS_4}}{{#REASON_IS_5}}vous avez déjà un autre compte{{/REASON_IS_5}}</strong>.</p>
  <p>Vous pouvez corriger votre nom ou votre commune dans <a href="/compte">votre compte</a>, puis répondre ici : la mairie examinera à nouveau votre demande.</p>
</section>
<form class="card" method="post" action="/mairie/{{COMMUNE_PATH}}/ma-demande">
  {{$field name="text" type="area" label="Votre réponse" rows="5" required
    hint="{{TEXT_LIMIT}} caractères au plus. Elle n’est lue que par l’équipe de la mairie."
    if-missing="Écrivez votre réponse avant de l’envoyer."
    if-too-long="Votre réponse dépasse {{TEXT_LIMIT}} caractères : raccourcissez-la."}}
  <div class="actions"><button type="submit">{{$icon send}} Envoyer ma réponse</button></div>
</form>
{{/REFUSED}}
</main>
</div>
