{{%AUTOESCAPE context="HTML"}}
<div class="container page narrow">
<main id="content">
<h1>Masquer ce texte</h1>
<form class="card" method="post" action="{{ACTION}}">
  {{#HAS_RETOUR}}<input type="hidden" name="retour" value="{{RETOUR}}">{{/HAS_RETOUR}}
  <blockquote>« {{TEXT}} »<footer>{{AUTHOR}}, <time datetime="{{DATE_ISO}}">{{DATE}}</time></footer></blockquote>
  <fieldset class="choices boxed"{{#REASON_ERROR}} role="radiogroup" aria-invalid="true" aria-describedby="reason-error"{{/REASON_ERROR}}><legend>Raison, selon <a href="/charte">la charte</a></legend>
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
  {{$field name="explanation" type="area" label="Explication pour l’auteur" optional="(facultatif)" rows="3"
    if-too-long="L’explication dépasse {{EXPLANATION_LIMIT}} caractères : raccourcissez-la."}}
  <p class="muted">L’auteur et les personnes qui ont signalé ce texte reçoivent la raison par e-mail. L’auteur peut répondre.</p>
  <div class="actions"><button class="danger" type="submit">{{$icon eye-off}} Masquer</button><a class="button plain" href="{{BACK}}">Annuler</a></div>
</form>
</main>
</div>
