{{%AUTOESCAPE context="HTML"}}
<h1>{{#INFORMATION}}Information : {{/INFORMATION}}{{RISK}}</h1>
{{#HAS_PLACE}}<p>{{PLACE}}</p>{{/HAS_PLACE}}
<div class="box">{{#CONDUCT_LINE}}<p>{{LINE}}</p>{{/CONDUCT_LINE}}</div>
<p></p>
{{#DANGER}}<p>En danger immédiat, appelez le <strong>112</strong>, ou le <strong>114</strong> par SMS si vous n’entendez pas.</p>{{/DANGER}}
{{#HAS_LINK}}<p><a href="{{LINK}}">Pour en savoir plus</a></p>{{/HAS_LINK}}
<p><a class="button" href="{{BASE_URL}}/alertes/{{PATH}}/{{ID}}" style="display:inline-block;margin:8px 0 18px;padding:12px 26px;border-radius:24px;background:#0b5d5e;color:#ffffff;font-weight:600;text-decoration:none{{#DANGER}};background:#a81f33{{/DANGER}}">Suivre la situation</a></p>
<p class="quiet">Bonjour {{NAME}}, {{#DANGER}}cette alerte{{/DANGER}}{{#INFORMATION}}cette information{{/INFORMATION}} de la mairie {{COMMUNE:x-de}} ({{AUTHORITY}}) date du {{DATE}}. Un autre e-mail vous dira quand elle est terminée.</p>
{{#MAY_UNSUBSCRIBE}}<p class="quiet"><a href="{{UNSUBSCRIBE}}">Ne plus recevoir les alertes par e-mail</a></p>{{/MAY_UNSUBSCRIBE}}
