{{%AUTOESCAPE context="HTML"}}
<p>Bonjour {{NAME}},</p>
<h1>Fin {{#DANGER}}de l’alerte{{/DANGER}}{{#INFORMATION}}de l’information{{/INFORMATION}} : {{RISK}}</h1>
{{#HAS_PLACE}}<p>{{PLACE}}</p>{{/HAS_PLACE}}
{{#ENDED}}<p>Terminée depuis le {{END_DATE}}.</p>{{/ENDED}}
{{#END_LINE}}<p>{{LINE}}</p>{{/END_LINE}}
<p><a class="button" href="{{BASE_URL}}/alertes/{{PATH}}/{{ID}}" style="display:inline-block;margin:8px 0 18px;padding:12px 26px;border-radius:24px;background:#0b5d5e;color:#ffffff;font-weight:600;text-decoration:none">La page de cette {{#DANGER}}alerte{{/DANGER}}{{#INFORMATION}}information{{/INFORMATION}}</a></p>
{{#MAY_UNSUBSCRIBE}}<p class="quiet"><a href="{{UNSUBSCRIBE}}">Ne plus recevoir les alertes par e-mail</a></p>{{/MAY_UNSUBSCRIBE}}
