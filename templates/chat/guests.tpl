{{%AUTOESCAPE context="HTML"}}
{{#WHOLE}}<section class="card"><h2>{{$icon users}} <span id="guests-count">{{#ONE}}{{PEOPLE}} personne connectée{{/ONE}}{{#SEVERAL}}{{PEOPLE}} personnes connectées{{/SEVERAL}}</span></h2>
<ul id="guests" class="chat-guests" hx-get="{{PATH}}/presents" hx-trigger="every 30s" hx-swap="none ignoreTitle:true">{{/WHOLE}}{{#APART}}<span
  id="guests-count" hx-swap-oob="true">{{#ONE}}{{PEOPLE}} personne connectée{{/ONE}}{{#SEVERAL}}{{PEOPLE}} personnes connectées{{/SEVERAL}}</span><ul
  id="guests" hx-swap-oob="innerHTML">{{/APART}}
{{#GUEST}}<li>{{NAME}}{{#FROM_TEAM}} <span class="pill">mairie</span>{{/FROM_TEAM}}</li>
{{/GUEST}}{{#HAS_OTHERS}}<li>et {{OTHERS}}</li>{{/HAS_OTHERS}}
</ul>{{#WHOLE}}<p class="muted">Compté à la minute près.</p></section>{{/WHOLE}}
