{{%AUTOESCAPE context="HTML"}}
<fieldset class="choices columns"{{#RIGHTS_ERROR}} aria-invalid="true" aria-describedby="rights-{{ID}}-error"{{/RIGHTS_ERROR}}><legend>Peut agir au nom du maire pour</legend>
  {{#RIGHTS_ERROR}}<p class="error-text" id="rights-{{ID}}-error">Choisissez au moins un droit.</p>{{/RIGHTS_ERROR}}
  <label class="choice"><input type="checkbox" name="publish" value="1"{{#PUBLISH_TICKED}} checked{{/PUBLISH_TICKED}}> Publier, et parler au nom du maire dans les groupes et le direct</label>
  <label class="choice"><input type="checkbox" name="answer" value="1"{{#ANSWER_TICKED}} checked{{/ANSWER_TICKED}}> Répondre aux messages</label>
  <label class="choice"><input type="checkbox" name="moderate" value="1"{{#MODERATE_TICKED}} checked{{/MODERATE_TICKED}}> Modérer et valider les citoyens</label>
  <label class="choice"><input type="checkbox" name="notices" value="1"{{#NOTICES_TICKED}} checked{{/NOTICES_TICKED}}> Affichage légal</label>
  <label class="choice"><input type="checkbox" name="alerts" value="1"{{#ALERTS_TICKED}} checked{{/ALERTS_TICKED}}> Alertes</label>
  <label class="choice"><input type="checkbox" name="reports" value="1"{{#REPORTS_TICKED}} checked{{/REPORTS_TICKED}}> Signalements des habitants</label>
  <label class="choice"><input type="checkbox" name="agenda" value="1"{{#AGENDA_TICKED}} checked{{/AGENDA_TICKED}}> Agenda</label>
</fieldset>
