{{%AUTOESCAPE context="HTML"}}
<section class="card first-steps" aria-labelledby="first-steps"><div class="split"><h2 id="first-steps">Vos premiers pas</h2><p class="muted">{{DONE_COUNT}} sur {{STEP_COUNT}}</p></div>
<progress value="{{DONE_COUNT}}" max="{{STEP_COUNT}}" aria-label="Premiers pas faits"></progress>
<ol>
{{#STEP}}<li class="{{#TICKED}}done{{/TICKED}}{{#NEXT}}next{{/NEXT}}">
  <span class="tick">{{#TICKED}}{{$icon circle-check 24}}<span class="visually-hidden">Fait : </span>{{/TICKED}}{{#OPEN}}{{PLACE}}{{/OPEN}}</span>
  {{#PORTRAIT}}<p><strong>Votre portrait</strong><br><small>Vos habitants voient à qui ils parlent.</small></p>
    {{#OPEN}}<a class="button quiet" href="/mairie/{{COMMUNE_PATH}}/reglages">Ajouter</a>{{/OPEN}}{{/PORTRAIT}}
  {{#HALL}}<p><strong>L’adresse et les horaires de la mairie</strong><br><small>Repris de l’annuaire du service public, à vérifier.</small></p>
    {{#OPEN}}<a class="button quiet" href="/mairie/{{COMMUNE_PATH}}/reglages/mairie">Vérifier</a>{{/OPEN}}{{/HALL}}
  {{#PRESENTATION}}<p><strong>La présentation de la commune</strong><br><small>Trois phrases suffisent : le lieu, ses habitants, ce qui s’y prépare.</small></p>
    {{#OPEN}}<a class="button quiet" href="/mairie/{{COMMUNE_PATH}}/reglages/mairie#presentation">Écrire</a>{{/OPEN}}{{/PRESENTATION}}
  {{#PUBLICATION}}<p><strong>Votre première publication</strong><br><small>Quelques mots de bienvenue.</small></p>
    {{#OPEN}}<a class="button quiet" href="/fil/{{COMMUNE_PATH}}/publier">Publier</a>{{/OPEN}}{{/PUBLICATION}}
  {{#DELEGATE}}<p><strong>Un délégué</strong><br><small>Votre secrétaire de mairie peut valider les inscriptions et répondre.</small></p>
    {{#OPEN}}<a class="button quiet" href="/mairie/{{COMMUNE_PATH}}/equipe">Nommer</a>{{/OPEN}}{{/DELEGATE}}
  {{#POSTER}}<p><strong>L’affiche avec le QR code</strong><br><small>À la mairie, à l’école, chez les commerçants : elle mène à l’inscription.</small></p>
    {{#OPEN}}<form method="post" action="/mairie/{{COMMUNE_PATH}}/affiche"><button class="quiet" type="submit">Imprimer</button></form>{{/OPEN}}{{/POSTER}}
</li>{{/STEP}}
</ol></section>
