{{%AUTOESCAPE context="HTML"}}
<div class="container page narrow">
<main id="content">
<h1>{{#OWN}}{{#COMMENT}}Votre commentaire a été masqué{{/COMMENT}}{{#PUBLICATION}}Votre publication a été masquée{{/PUBLICATION}}{{#MESSAGE}}Votre message a été masqué{{/MESSAGE}}{{#OTHER_KIND}}Votre texte a été masqué{{/OTHER_KIND}}{{/OWN}}{{#FOR_TEAM}}Texte masqué{{/FOR_TEAM}}</h1>
<section class="card"><h2>La décision</h2>
  <dl class="facts">
    {{#FOR_TEAM}}<dt>Auteur</dt><dd>{{AUTHOR}}</dd><dt>Décidée par</dt><dd>{{BY}}</dd>{{/FOR_TEAM}}
    <dt>Date</dt><dd><time datetime="{{DATE_ISO}}">{{DATE}}</time></dd>
    <dt>Raison, selon <a href="/charte">la charte</a></dt><dd>{{>REASON}}</dd>
    {{#HAS_EXPLANATION}}<dt>Explication</dt><dd class="words">{{EXPLANATION_HTML:none}}</dd>{{/HAS_EXPLANATION}}
  </dl>
  <p class="muted">La décision a été prise par une personne, sans traitement automatique. Elle peut aussi être contestée devant le tribunal administratif.</p>
</section>
{{#ANSWERED}}<section class="card"><h2>{{#OWN}}Votre réponse{{/OWN}}{{#FOR_TEAM}}La réponse de l’auteur{{/FOR_TEAM}}</h2><p class="muted"><time datetime="{{DATE_ISO}}">{{DATE}}</time></p>{{#GONE}}<p class="muted">Ce texte n’est plus conservé : six mois ont passé.</p>{{/GONE}}{{#HAS_ANSWER}}<div class="words">{{ANSWER_HTML:none}}</div>{{/HAS_ANSWER}}</section>{{/ANSWERED}}
{{#TOO_LATE}}<p class="muted">Vous pouviez répondre pendant six mois. Le texte et l’explication ne sont plus conservés.</p>{{/TOO_LATE}}
{{#MAY_ANSWER}}
<form class="card" method="post" action="/mairie/{{COMMUNE_PATH}}/decisions/{{ID}}"><input type="hidden" name="csrf" value="{{CSRF}}">
  <div class="field"><label for="text">Votre réponse à la mairie</label>
    <span class="hint" id="text-hint">2 000 caractères au plus. Vous pouvez répondre une fois, pendant six mois ; seule l’équipe de la mairie vous lit.</span>
    {{#TEXT_ERROR}}<p class="error-text" id="text-error">{{#TEXT_MISSING}}Écrivez votre réponse avant de l’envoyer.{{/TEXT_MISSING}}{{#TEXT_TOO_LATE}}Votre réponse n’est pas partie : vous pouviez répondre pendant six mois, et le texte n’est plus conservé. Copiez-la si vous voulez la garder ; pour toute autre demande, écrivez à la mairie.{{/TEXT_TOO_LATE}}{{#TEXT_TOO_LONG}}Votre réponse dépasse 2 000 caractères : raccourcissez-la.{{/TEXT_TOO_LONG}}</p>{{/TEXT_ERROR}}
    <textarea id="text" name="text" rows="6" maxlength="2000" required{{#TEXT_ERROR}} aria-invalid="true"{{/TEXT_ERROR}} aria-describedby="text-hint{{#TEXT_ERROR}} text-error{{/TEXT_ERROR}}">
{{TEXT:pre_escape}}</textarea></div>
  <div class="actions"><button type="submit"><svg class="icon" width="20" height="20" aria-hidden="true"><use href="/static/vendor/icons.svg#send"/></svg> Envoyer ma réponse</button></div>
</form>
{{/MAY_ANSWER}}
{{#FOR_TEAM}}<p><a href="/mairie/{{COMMUNE_PATH}}/decisions"><svg class="icon" width="20" height="20" aria-hidden="true"><use href="/static/vendor/icons.svg#arrow-left"/></svg> Toutes les décisions</a></p>{{/FOR_TEAM}}
</main>
</div>
