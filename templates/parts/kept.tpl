{{%AUTOESCAPE context="HTML"}}
{{! What was typed into a form whose session ended. }}
{{#FIELD}}
{{#LONG}}<blockquote class="text">{{TEXT:pre_escape}}</blockquote>{{/LONG}}
<input type="hidden" name="{{NAME}}" value="{{VALUE:pre_escape}}">
{{/FIELD}}
{{#FILES_LOST}}<input type="hidden" name="files-lost" value="1"><p class="muted">Le fichier joint n’a pas pu être gardé : il faudra le choisir à nouveau.</p>{{/FILES_LOST}}
