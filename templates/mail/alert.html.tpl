{{%AUTOESCAPE context="HTML"}}
<h1>{{#INFORMATION}}Information : {{/INFORMATION}}{{RISK}}</h1>
{{#HAS_PLACE}}<p>{{PLACE}}</p>{{/HAS_PLACE}}
<div class="box">{{#CONDUCT_LINE}}<p>{{LINE}}</p>{{/CONDUCT_LINE}}</div>
<p></p>
{{#DANGER}}<p>En danger immédiat, appelez le <strong>112</strong>, ou le <strong>114</strong> par SMS si vous n’entendez pas.</p>{{/DANGER}}
{{#HAS_LINK}}<p><a href="{{LINK}}">Pour en savoir plus</a></p>{{/HAS_LINK}}
{{$button url="{{BASE_URL}}/alertes/{{PATH}}/{{ID}}" label="Suivre la situation" style="{{#DANGER}};background:#a81f33{{/DANGER}}"}}
<p class="quiet">Bonjour {{NAME}}. {{#DANGER}}Alerte{{/DANGER}}{{#INFORMATION}}Information{{/INFORMATION}} annoncée par {{AUTHORITY}} le {{DATE}}. Un autre e-mail vous dira quand elle est terminée.</p>
{{#MAY_UNSUBSCRIBE}}<p class="quiet"><a href="{{UNSUBSCRIBE}}">Ne plus recevoir les alertes par e-mail</a></p>{{/MAY_UNSUBSCRIBE}}
