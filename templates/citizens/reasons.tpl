{{%AUTOESCAPE context="HTML"}}
<fieldset class="choices"{{#REASON_ERROR}} role="radiogroup" aria-invalid="true" aria-describedby="reason-{{ID}}-error"{{/REASON_ERROR}}><legend>Pour quelle raison ?</legend>
  {{#REASON_ERROR}}<p class="error-text" id="reason-{{ID}}-error">Choisissez une raison : la personne la lira.</p>{{/REASON_ERROR}}
  <label class="choice"><input type="radio" name="reason" value="1" required> Ce n’est pas son vrai nom</label>
  <label class="choice"><input type="radio" name="reason" value="2" required> N’habite pas la commune</label>
  <label class="choice"><input type="radio" name="reason" value="3" required> Introuvable sur les listes</label>
  <label class="choice"><input type="radio" name="reason" value="4" required> N’a pas répondu à notre demande</label>
  <label class="choice"><input type="radio" name="reason" value="5" required> A déjà un autre compte</label>
</fieldset>
