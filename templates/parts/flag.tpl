{{%AUTOESCAPE context="HTML"}}
<div class="container page narrow">
<main id="content">
<h1>Signaler ce contenu</h1>
<form class="card" method="post" action="{{ACTION}}">
  <blockquote>« {{TEXT}} »<footer>{{AUTHOR}}, <time datetime="{{DATE_ISO}}">{{DATE}}</time></footer></blockquote>
  <fieldset class="choices boxed"{{#REASON_ERROR}} role="radiogroup" aria-invalid="true" aria-describedby="reason-error"{{/REASON_ERROR}}><legend>Que reprochez-vous à ce contenu ?</legend>
    {{$error name="reason"
      if-missing="Choisissez une raison."
      if-invalid="Choisissez une raison."}}
    <label class="choice"><input type="radio" name="reason" value="1" required{{#REASON_IS_1}} checked{{/REASON_IS_1}}> Injure ou menace</label>
    <label class="choice"><input type="radio" name="reason" value="2" required{{#REASON_IS_2}} checked{{/REASON_IS_2}}> Propos haineux ou discriminatoire</label>
    <label class="choice"><input type="radio" name="reason" value="3" required{{#REASON_IS_3}} checked{{/REASON_IS_3}}> Vie privée d’une personne</label>
    <label class="choice"><input type="radio" name="reason" value="4" required{{#REASON_IS_4}} checked{{/REASON_IS_4}}> Publicité ou arnaque</label>
    <label class="choice"><input type="radio" name="reason" value="5" required{{#REASON_IS_5}} checked{{/REASON_IS_5}}> Hors sujet</label>
    <label class="choice"><input type="radio" name="reason" value="6" required{{#REASON_IS_6}} checked{{/REASON_IS_6}}> Contenu illégal</label>
    <label class="choice"><input type="radio" name="reason" value="7" required{{#REASON_IS_7}} checked{{/REASON_IS_7}}> Autre raison</label>
  </fieldset>
  {{$field name="explanation" type="area" label="Expliquez" optional="(facultatif)" rows="3"
    if-too-long="Votre explication dépasse {{EXPLANATION_LIMIT}} caractères : raccourcissez-la."}}
  {{#SIGNED_OUT}}
  {{$field name="name" label="Votre nom" optional="(facultatif)" autocomplete="name"
    hint="{{#NAME_SEEN}}L’équipe de la mairie le verra, l’auteur du texte non.{{/NAME_SEEN}}{{#NAME_UNSEEN}}Ni l’équipe de la mairie ni le maire ne le verront.{{/NAME_UNSEEN}}"
    if-too-long="Ce nom dépasse {{NAME_LIMIT}} caractères : raccourcissez-le."}}
  {{$field name="email" type="email" label="Votre adresse e-mail" optional="(facultatif)" autocomplete="email" maxlength=""
    hint="Pour vous dire la décision. Elle n’est pas montrée à l’auteur."
    if-invalid="Cette adresse e-mail n’est pas complète : elle s’écrit comme nom@exemple.fr."
    if-impossible="Cette adresse ne peut pas exister : une faute de frappe s’y est glissée. Exemple : prenom.nom@exemple.fr"
    if-accents="Avant le @, une adresse n’a pas de lettres accentuées : écrivez par exemple « helene » et non « hélène », comme le dit votre messagerie."
    if-too-long="Cette adresse e-mail est trop longue."}}
  {{/SIGNED_OUT}}
  {{#SIGNED_IN}}<p class="muted">{{#NAME_SEEN}}L’équipe de la mairie verra votre nom, l’auteur du texte non.{{/NAME_SEEN}}{{#NAME_UNSEEN}}Ce texte est
    celui de la mairie : ni le maire ni son équipe ne verront qui le signale.{{/NAME_UNSEEN}}</p>{{/SIGNED_IN}}
  {{$error name="good-faith" if-missing="Cochez cette case pour envoyer le signalement."}}
  <label class="choice"><input type="checkbox" name="good-faith" value="1" required{{#GOOD_FAITH_TICKED}}
    checked{{/GOOD_FAITH_TICKED}}{{#GOOD_FAITH_ERROR}} aria-invalid="true" aria-describedby="good-faith-error"{{/GOOD_FAITH_ERROR}}> Je crois de bonne
    foi que ces informations sont exactes</label>
  <div class="actions"><button type="submit">{{$icon flag}} Envoyer le signalement</button><a class="button plain" href="{{BACK}}">Annuler</a></div>
</form>
</main>
</div>
