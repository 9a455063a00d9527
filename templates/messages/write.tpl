{{%AUTOESCAPE context="HTML"}}
<div class="container page narrow">
<main id="content">
<p class="back"><a href="/messagerie">{{$icon arrow-left}} Messagerie</a></p>
<h1>Écrire un nouveau message</h1>
{{#NOT_FOLLOWED}}<div class="notice warning">{{$icon circle-alert 24}}<div>{{#MAY_FOLLOW}}<p>Pour écrire à la mairie {{TOWN_NAME:x-de}}, suivez d’abord
  son maire : le bouton « Suivre » est sur <a href="/fil/{{TOWN_PATH}}">sa page</a>.</p>{{/MAY_FOLLOW}}{{#NO_MAYOR}}<p>Le maire {{TOWN_NAME:x-de}} n’est
  pas encore sur Parvis : on ne peut pas encore lui écrire ici.</p>{{/NO_MAYOR}}</div></div>{{/NOT_FOLLOWED}}
{{#REFUSED}}<div class="notice warning">{{$icon circle-alert 24}}<div><p>La mairie {{TOWN_NAME:x-de}} ne vous compte pas, ou plus, parmi ses habitants :
  on ne peut pas lui écrire ici. <a href="/mairie/{{TOWN_PATH}}/ma-demande">Répondez d’abord à sa décision</a>, ou adressez-vous à elle autrement.</p></div></div>{{/REFUSED}}
{{#OWN_TOWN}}<div class="notice">{{$icon info 24}}<div><p>Vous répondez vous-même aux messages de la mairie {{TOWN_NAME:x-de}} : <a href="/messagerie/{{TOWN_PATH}}">ils vous attendent ici</a>.</p></div></div>{{/OWN_TOWN}}
{{#NOBODY}}<section class="card empty">{{$icon users 42}}<h2>Vous ne suivez aucun maire à qui écrire</h2><p>On écrit aux maires que l’on suit. <a
  href="/communes">Cherchez votre commune</a>, puis choisissez « Suivre » sur sa page.</p></section>{{/NOBODY}}
{{#FORM}}
<form class="card" method="post" action="/messagerie/nouveau" enctype="multipart/form-data"><input type="hidden" name="form_id" value="{{FORM_ID}}">
  {{#FORM_ERROR}}<div class="notice error" role="alert">{{$icon circle-alert 24}}<div><p>Votre message n’est pas encore envoyé : corrigez ce qui est indiqué ci-dessous.</p></div></div>{{/FORM_ERROR}}
  <div class="field"><label for="mairie">À qui écrivez-vous ?</label>
    <span class="hint" id="mairie-hint">Le maire de votre commune et ceux que vous suivez. Votre message est lu par le maire et par les délégués qu’il a chargés de répondre.</span>
    {{$error name="mairie"
      if-missing="Choisissez le maire à qui vous écrivez."
      if-too-long="Choisissez le maire à qui vous écrivez."
      if-unknown="Choisissez un maire que vous suivez : vous ne suivez pas, ou plus, celui-ci."
      if-too-many="Vous avez déjà commencé cinq conversations avec cette mairie depuis hier : écrivez dans l’une d’elles, ou attendez demain."}}
    <select id="mairie" name="mairie" required aria-describedby="mairie-hint{{#MAIRIE_ERROR}} mairie-error{{/MAIRIE_ERROR}}"{{#MAIRIE_ERROR}}
      aria-invalid="true"{{/MAIRIE_ERROR}}><option value="">Choisir…</option>{{#RECIPIENT}}<option value="{{CODE}}"{{#CHOSEN}} selected{{/CHOSEN}}>
      {{NAME}}, maire {{TOWN_NAME:x-de}}</option>{{/RECIPIENT}}</select></div>
  {{$field name="subject" label="Objet" required
    if-missing="Dites en quelques mots de quoi il s’agit."
    if-too-long="L’objet dépasse {{SUBJECT_LIMIT}} caractères : raccourcissez-le, le reste va dans le message."}}
  {{$field name="text" type="area" label="Votre message" rows="9" required
    if-missing="Écrivez votre message avant de l’envoyer."
    if-too-long="Votre message dépasse {{TEXT_LIMIT}} caractères : raccourcissez-le."
    if-too-often="Vous avez déjà commencé dix conversations en une heure : attendez un peu, puis envoyez de nouveau."}}
  {{>ATTACH}}
  <label class="choice"><input type="checkbox" name="official" value="1"{{#OFFICIAL_TICKED}} checked{{/OFFICIAL_TICKED}}> <span>Ceci est une demande
    officielle <small>Par exemple une demande d’autorisation, d’acte ou de document. L’accusé de réception le mentionne.</small></span></label>
  <p class="muted">Vous recevez aussitôt un accusé de réception. Seuls vous et l’équipe de la mairie chargée de répondre pouvez lire cette conversation.</p>
  <div class="actions"><button type="submit">{{$icon send}} Envoyer</button> <a class="button plain" href="/messagerie">Annuler</a></div>
</form>
{{/FORM}}
</main>
</div>
