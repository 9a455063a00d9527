{{%AUTOESCAPE context="HTML"}}
<div class="notice warning">{{$icon phone 24}}<div><h2>Danger grave et immédiat ?</h2><p>Demandez aussi FR-Alert au préfet : lui seul peut faire
  sonner tous les téléphones de la zone.{{#PREFECTURE}} Préfecture : <a href="tel:{{DIAL}}">{{PHONE}}</a>.{{/PREFECTURE}}{{#NO_PREFECTURE}} Le numéro
  de la préfecture n’est pas encore noté : {{#MAYOR}}<a href="/mairie/{{COMMUNE_PATH}}/reglages#prefecture">ajoutez-le dans les
  réglages</a>{{/MAYOR}}{{#DELEGATE}}le maire peut l’ajouter dans les réglages{{/DELEGATE}}.{{/NO_PREFECTURE}}</p></div></div>
