{{%AUTOESCAPE context="HTML"}}
<div class="container page narrow">
<main id="content">
<h1>{{#OWN}}{{#NAMED}}{{WHAT_HTML:none}}{{/NAMED}}{{#UNNAMED}}Votre texte a été masqué{{/UNNAMED}}{{/OWN}}{{#FOR_TEAM}}Texte masqué{{/FOR_TEAM}}</h1>
{{#RESTORED}}<div class="notice success">{{$icon circle-check 24}}<div><p>Ce texte est de nouveau en ligne depuis le <time datetime="{{SETTLED_ISO}}">{{SETTLED}}</time>.</p>
  {{#HAS_SETTLEMENT}}<div class="words">{{SETTLEMENT_HTML:none}}</div>{{/HAS_SETTLEMENT}}</div></div>{{/RESTORED}}
{{#UPHELD}}<div class="notice">{{$icon info 24}}<div><p>La mairie a lu la réponse et maintient sa décision, le <time datetime="{{SETTLED_ISO}}">{{SETTLED}}</time>.</p>
  {{#HAS_SETTLEMENT}}<div class="words">{{SETTLEMENT_HTML:none}}</div>{{/HAS_SETTLEMENT}}</div></div>{{/UPHELD}}
{{#QUOTE}}<section class="card"><h2>Le texte</h2>
  {{#HAS_WORDS}}<blockquote class="words">{{WORDS_HTML:none}}</blockquote>{{/HAS_WORDS}}{{#NO_WORDS}}<p class="muted">Le texte n’est plus conservé.</p>{{/NO_WORDS}}
  <p class="muted">Écrit le <time datetime="{{WRITTEN_ISO}}">{{WRITTEN}}</time>{{#HAS_PLACE}}, sous « {{PLACE}} »{{/HAS_PLACE}}.</p>
</section>{{/QUOTE}}
<section class="card"><h2>La décision</h2>
  <dl class="facts">
    {{#FOR_TEAM}}<dt>Auteur</dt><dd>{{AUTHOR}}</dd><dt>Décidée par</dt><dd>{{BY}}</dd>{{/FOR_TEAM}}
    <dt>Date</dt><dd><time datetime="{{DATE_ISO}}">{{DATE}}</time></dd>
    <dt>Raison, selon <a href="/charte">la charte</a></dt><dd>{{>REASON}}</dd>
    {{#HAS_EXPLANATION}}<dt>Explication</dt><dd class="words">{{EXPLANATION_HTML:none}}</dd>{{/HAS_EXPLANATION}}
  </dl>
  <p class="muted">La décision a été prise par une personne, sans traitement automatique. Elle peut aussi être contestée devant le tribunal administratif.</p>
</section>
{{#ANSWERED}}<section class="card"><h2>{{#OWN}}Votre réponse{{/OWN}}{{#FOR_TEAM}}La réponse de l’auteur{{/FOR_TEAM}}</h2><p class="muted"><time
  datetime="{{DATE_ISO}}">{{DATE}}</time></p>{{#GONE}}<p class="muted">Ce texte n’est plus conservé : six mois ont passé.</p>{{/GONE}}{{#HAS_ANSWER}}
  <div class="words">{{ANSWER_HTML:none}}</div>{{/HAS_ANSWER}}</section>{{/ANSWERED}}
{{#TOO_LATE}}<p class="muted">Vous pouviez répondre pendant six mois. Le texte et l’explication ne sont plus conservés.</p>{{/TOO_LATE}}
{{#MAY_ANSWER}}
<form class="card" method="post" action="/mairie/{{COMMUNE_PATH}}/decisions/{{ID}}">
  {{$field name="text" type="area" label="Votre réponse à la mairie" rows="6" required
    hint="{{TEXT_LIMIT}} caractères au plus. Vous pouvez répondre une fois, pendant six mois ; seule l’équipe de la mairie vous lit."
    if-missing="Écrivez votre réponse avant de l’envoyer."
    if-too-late="Votre réponse n’est pas partie : vous pouviez répondre pendant six mois, et le texte n’est plus conservé. Copiez-la si vous voulez la garder ; pour toute autre demande, écrivez à la mairie."
    if-too-long="Votre réponse dépasse {{TEXT_LIMIT}} caractères : raccourcissez-la."}}
  <div class="actions"><button type="submit">{{$icon send}} Envoyer ma réponse</button></div>
</form>
{{/MAY_ANSWER}}
{{#MAY_SHOW}}
<form class="card" method="post" action="/mairie/{{COMMUNE_PATH}}/decisions/{{ID}}/retablir"><h2>Rétablir ce texte</h2>
  <label for="show-again">Un mot à l’auteur <span class="optional">(facultatif)</span></label>
  <textarea id="show-again" name="explanation" rows="2" maxlength="1000"></textarea>
  <p class="muted">Le texte est remis en ligne ; son auteur le reçoit par e-mail. L’acte est noté dans le journal.</p>
  <div class="actions"><button type="submit">{{$icon rotate-ccw}} Rétablir</button>{{#MAY_UPHOLD}}<button class="quiet" type="submit" formaction="/mairie/{{COMMUNE_PATH}}/decisions/{{ID}}/maintenir">Maintenir la décision</button>{{/MAY_UPHOLD}}</div>
</form>
{{/MAY_SHOW}}
{{#FOR_TEAM}}<p><a href="/mairie/{{COMMUNE_PATH}}/decisions">{{$icon arrow-left}} Toutes les décisions</a></p>{{/FOR_TEAM}}
</main>
</div>
