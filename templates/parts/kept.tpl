{{%AUTOESCAPE context="HTML"}}
{{! What was typed into a form that could not be taken: each field stands once, long ones to be read and mended. }}
{{#FIELD}}
{{#LONG}}<div class="field"><label for="{{ID}}">Ce que vous avez écrit</label><textarea id="{{ID}}" name="{{NAME}}" rows="6">
{{TEXT:pre_escape}}</textarea></div>{{/LONG}}{{#SHORT}}<input type="hidden" name="{{NAME}}" value="{{VALUE:pre_escape}}">{{/SHORT}}
{{/FIELD}}
{{#PASSWORD}}<div class="field"><label for="{{ID}}">{{!
  }}{{#OLD}}Mot de passe actuel{{/OLD}}{{#TWICE}}Mot de passe, une seconde fois{{/TWICE}}{{#PLAIN}}Mot de passe{{/PLAIN}}</label>
  <input id="{{ID}}" name="{{NAME}}" type="password" autocomplete="{{#KNOWN}}current-password{{/KNOWN}}{{#CHOSEN}}new-password{{/CHOSEN}}" required></div>{{/PASSWORD}}
{{#TOO_LONG}}<p class="muted">Une partie était trop longue pour être gardée ici : revenez à la page précédente pour la retrouver.</p>{{/TOO_LONG}}
{{#FILES_LOST}}<input type="hidden" name="files-lost" value="1"><p class="muted">Le fichier joint n’a pas pu être gardé : il faudra le choisir à nouveau.</p>{{/FILES_LOST}}
