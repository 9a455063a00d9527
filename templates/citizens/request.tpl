{{%AUTOESCAPE context="HTML"}}
<div class="container page narrow">
<main id="content">
<h1>Votre inscription à {{COMMUNE}}</h1>
{{#WAITING}}
<section class="card"><h2>La mairie doit encore la valider</h2>
  <p>Demande du <time datetime="{{DATE_ISO}}">{{DATE}}</time>. Vous recevrez un e-mail dès qu’elle aura décidé.</p>
  {{#HAS_ANSWER}}<p>Votre réponse lui est transmise :</p><blockquote class="words">{{ANSWER_HTML:none}}</blockquote>{{/HAS_ANSWER}}
</section>
{{/WAITING}}
{{#ACCEPTED}}
<section class="card"><h2>Vous êtes citoyen de {{COMMUNE}}</h2><p>Depuis le <time datetime="{{DATE_ISO}}">{{DATE}}</time>.</p><p><a class="button" href="/fil/{{COMMUNE_PATH}}">Voir le fil</a></p></section>
{{/ACCEPTED}}
{{#REFUSED}}
<section class="card"><h2>La mairie ne l’a pas retenue</h2>
  <p>Décision du <time datetime="{{DATE_ISO}}">{{DATE}}</time>. La raison donnée par la mairie : <strong>{{#REASON_IS_1}}le nom de votre compte n’est pas votre vrai nom{{/REASON_IS_1}}{{#REASON_IS_2}}vous n’habitez pas la commune{{/REASON_IS_2}}{{#REASON_IS_3}}votre nom est introuvable sur les listes{{/REASON_IS_3}}{{#REASON_IS_4}}vous n’avez pas répondu à une demande de la mairie{{/REASON_IS_4}}{{#REASON_IS_5}}vous avez déjà un autre compte{{/REASON_IS_5}}</strong>.</p>
  <p>Vous pouvez corriger votre nom ou votre commune dans <a href="/compte">votre compte</a>, puis répondre ici : la mairie examinera à nouveau votre demande.</p>
</section>
<form class="card" method="post" action="/mairie/{{COMMUNE_PATH}}/ma-demande"><input type="hidden" name="csrf" value="{{CSRF}}">
  <div class="field"><label for="text">Votre réponse</label>
    <span class="hint" id="text-hint">1 000 caractères au plus. Elle n’est lue que par l’équipe de la mairie.</span>
    {{#TEXT_ERROR}}<p class="error-text" id="text-error">{{#TEXT_MISSING}}Écrivez votre réponse avant de l’envoyer.{{/TEXT_MISSING}}{{#TEXT_TOO_LONG}}Votre réponse dépasse 1 000 caractères : raccourcissez-la.{{/TEXT_TOO_LONG}}</p>{{/TEXT_ERROR}}
    <textarea id="text" name="text" rows="5" maxlength="1000" required{{#TEXT_ERROR}} aria-invalid="true"{{/TEXT_ERROR}} aria-describedby="text-hint{{#TEXT_ERROR}} text-error{{/TEXT_ERROR}}">
{{TEXT:pre_escape}}</textarea></div>
  <div class="actions"><button type="submit"><svg class="icon" width="20" height="20" aria-hidden="true"><use href="/static/vendor/icons.svg#send"/></svg> Envoyer ma réponse</button></div>
</form>
{{/REFUSED}}
</main>
</div>
