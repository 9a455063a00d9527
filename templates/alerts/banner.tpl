{{%AUTOESCAPE context="HTML"}}
{{! Above every page of a commune while an alert runs. }}
{{#SOME}}
<section class="alert-banner" aria-label="Alertes en cours">
  {{#ALERT}}
  <div class="{{TONE}}"{{#FRESH}} role="alert"{{/FRESH}}><p class="container">{{$icon triangle-alert 24}}
    <span><strong>{{#DANGER}}ALERTE{{/DANGER}}{{#INFORMATION}}Information{{/INFORMATION}} {{TOWN_NAME:x-a}} :</strong> <a
    href="{{PATH}}">{{RISK}}{{#HAS_PLACE}}, {{PLACE}}{{/HAS_PLACE}}</a> <small>depuis {{#TODAY}}{{TIME}}{{/TODAY}}{{#EARLIER}}le {{DATE}}{{/EARLIER}}</small></span></p></div>
  {{/ALERT}}
  {{#MORE}}<div class="information"><p class="container"><a href="{{LIST}}">Voir toutes les alertes en cours</a></p></div>{{/MORE}}
</section>
{{/SOME}}
