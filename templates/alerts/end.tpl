{{%AUTOESCAPE context="HTML"}}
<div class="container page narrow">
<main id="content">
<h1>Annoncer la fin</h1>
<p class="muted">{{RISK}}{{#HAS_PLACE}}, {{PLACE}}{{/HAS_PLACE}} : {{#DANGER}}alerte{{/DANGER}}{{#INFORMATION}}information{{/INFORMATION}} du {{DATE}}.</p>
{{#FORM_ERROR}}<div class="notice error" role="alert">{{$icon circle-alert 24}}<div><p>La fin n’est pas encore annoncée : corrigez le point signalé ci-dessous.</p></div></div>{{/FORM_ERROR}}
<form class="card" method="post" action="/alertes/{{COMMUNE_PATH}}/{{ID}}/fin">
  {{$field name="text" type="area" label="Que faut-il dire aux habitants ?" rows="3" required
    hint="Une phrase : « L’eau est de nouveau potable. » {{TEXT_LIMIT}} caractères au plus."
    if-missing="Écrivez une phrase : les habitants prévenus attendent la suite."
    if-too-long="Ce texte dépasse {{TEXT_LIMIT}} caractères : raccourcissez-le."
    if-too-many-parts="Avec cette phrase, le SMS ferait plus de 4 SMS par personne : raccourcissez-la, ou retirez les symboles que les SMS n’ont pas."}}
  <p>Cette phrase part par e-mail{{#WITH_SMS}} et par SMS{{/WITH_SMS}} {{#EVERYBODY}}à tous ceux qui suivent la mairie
    aujourd’hui{{/EVERYBODY}}{{#SOME_STREETS}}à ceux dont l’adresse d’aujourd’hui est dans les rues de cette alerte{{#UNKNOWN_TOO}}, et à ceux dont la
    rue n’est pas connue{{/UNKNOWN_TOO}}{{/SOME_STREETS}} ; le bandeau disparaît du site. L’alerte reste lisible, marquée comme terminée.</p>
  {{#SMS_LATER}}<div class="notice">{{$icon clock 24}}<div><p>Le site et les e-mails l’annoncent tout de suite. Les SMS partiront le {{SMS_AT}} : une
    information n’envoie de SMS que de 10 h à 20 h, du lundi au samedi, sauf jours fériés.</p></div></div>{{/SMS_LATER}}
  {{#PREVIEWED}}<h2>Le SMS</h2>
  <p class="sample letter">{{SMS:pre_escape}}</p>
  {{>SMS_SIZE}}
  <p class="muted">Les accents qui coûteraient cher y sont simplifiés.</p>
  <div class="actions"><button type="submit" name="step" value="send">{{$icon send}} Annoncer la fin</button><button class="quiet" type="submit"
    name="step" value="preview">Recompter</button><a class="button plain" href="/alertes/{{COMMUNE_PATH}}/{{ID}}">Annuler</a></div>{{/PREVIEWED}}
  {{#TO_PREVIEW}}<div class="actions"><button type="submit" name="step" value="preview">{{$icon eye}} Relire le SMS et son coût</button><a class="button plain" href="/alertes/{{COMMUNE_PATH}}/{{ID}}">Annuler</a></div>{{/TO_PREVIEW}}
  {{#MAIL_ONLY}}<div class="actions"><button type="submit">{{$icon send}} Annoncer la fin</button><a class="button plain" href="/alertes/{{COMMUNE_PATH}}/{{ID}}">Annuler</a></div>{{/MAIL_ONLY}}
</form>
</main>
</div>
