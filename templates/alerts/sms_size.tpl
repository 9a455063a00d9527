{{%AUTOESCAPE context="HTML"}}
<p id="sms-size"><strong>{{SIGNS}} caractère{{#SEVERAL_SIGNS}}s{{/SEVERAL_SIGNS}}</strong>, soit <strong>{{PARTS}} par personne</strong>{{#GSM7}}
  (alphabet des SMS : 160 caractères, ou 153 par SMS s’il en faut plusieurs){{/GSM7}}{{#UCS2}} (70 caractères seulement par SMS, ou 67 s’il en faut
  plusieurs, à cause de : {{OUTSIDE}}{{#NO_BREAK_SPACE}} (et les espaces insécables){{/NO_BREAK_SPACE}}){{/UCS2}}.</p>
<dl class="facts"><dt>Téléphones confirmés</dt><dd>{{#ESTIMATED}}environ {{/ESTIMATED}}{{PHONES}}</dd><dt>Coût estimé</dt><dd>
  <strong>{{#ESTIMATED}}environ {{/ESTIMATED}}{{#AT_MOST}}au plus {{/AT_MOST}}{{COST}} €</strong>, à {{PART_PRICE}} € le SMS</dd></dl>
