{{%AUTOESCAPE context="HTML"}}
{{#ANY}}
<ol class="news">
{{#ITEM}}
<li{{#NEW}} class="new"{{/NEW}}>
  <form class="open" method="post" action="/notifications/ouvrir"><input type="hidden" name="csrf" value="{{CSRF}}"><button type="submit" name="id" value="{{ID}}">
    {{#PUBLICATION}}<svg class="icon" width="24" height="24" aria-hidden="true"><use href="/static/vendor/icons.svg#newspaper"/></svg>{{/PUBLICATION}}{{#COMMENT}}<svg class="icon" width="24" height="24" aria-hidden="true"><use href="/static/vendor/icons.svg#message-circle"/></svg>{{/COMMENT}}{{#COMMENTS}}<svg class="icon" width="24" height="24" aria-hidden="true"><use href="/static/vendor/icons.svg#message-circle"/></svg>{{/COMMENTS}}{{#ALERT}}<svg class="icon" width="24" height="24" aria-hidden="true"><use href="/static/vendor/icons.svg#triangle-alert"/></svg>{{/ALERT}}{{#ALERT_END}}<svg class="icon" width="24" height="24" aria-hidden="true"><use href="/static/vendor/icons.svg#circle-check"/></svg>{{/ALERT_END}}{{#GROUP}}<svg class="icon" width="24" height="24" aria-hidden="true"><use href="/static/vendor/icons.svg#users"/></svg>{{/GROUP}}{{#POST}}<svg class="icon" width="24" height="24" aria-hidden="true"><use href="/static/vendor/icons.svg#users"/></svg>{{/POST}}{{#POSTS}}<svg class="icon" width="24" height="24" aria-hidden="true"><use href="/static/vendor/icons.svg#users"/></svg>{{/POSTS}}{{#CHAT}}<svg class="icon" width="24" height="24" aria-hidden="true"><use href="/static/vendor/icons.svg#messages-square"/></svg>{{/CHAT}}{{#CHAT_POST}}<svg class="icon" width="24" height="24" aria-hidden="true"><use href="/static/vendor/icons.svg#messages-square"/></svg>{{/CHAT_POST}}{{#LETTER}}<svg class="icon" width="24" height="24" aria-hidden="true"><use href="/static/vendor/icons.svg#mail"/></svg>{{/LETTER}}{{#LETTERS}}<svg class="icon" width="24" height="24" aria-hidden="true"><use href="/static/vendor/icons.svg#mail"/></svg>{{/LETTERS}}{{#LETTER_ANSWER}}<svg class="icon" width="24" height="24" aria-hidden="true"><use href="/static/vendor/icons.svg#mail"/></svg>{{/LETTER_ANSWER}}{{#LETTER_ANSWERS}}<svg class="icon" width="24" height="24" aria-hidden="true"><use href="/static/vendor/icons.svg#mail"/></svg>{{/LETTER_ANSWERS}}{{#OTHER}}<svg class="icon" width="24" height="24" aria-hidden="true"><use href="/static/vendor/icons.svg#bell"/></svg>{{/OTHER}}
    <span>
      {{#NEW}}<strong class="pill">Nouveau</strong>{{/NEW}}
      {{#PUBLICATION}}{{#SOMEBODY}}{{NAME}}, maire de {{TOWN}}, a publié « {{TITLE}} ».{{/SOMEBODY}}{{#NOBODY}}La mairie de {{TOWN}} a publié « {{TITLE}} ».{{/NOBODY}}{{/PUBLICATION}}
      {{#COMMENT}}{{#SOMEBODY}}{{NAME}}{{/SOMEBODY}}{{#NOBODY}}Quelqu’un{{/NOBODY}} a commenté « {{TITLE}} », à {{TOWN}}.{{/COMMENT}}
      {{#COMMENTS}}{{#OR_MORE}}Au moins {{/OR_MORE}}{{COUNT}} commentaires que vous n’avez pas lus sous « {{TITLE}} », à {{TOWN}}. {{#SOMEBODY}}{{NAME}} a écrit en dernier.{{/SOMEBODY}}{{/COMMENTS}}
      {{#ALERT}}{{#DANGER}}Alerte{{/DANGER}}{{#INFORMATION}}Information{{/INFORMATION}} de la mairie de {{TOWN}}{{#TITLED}} : {{TITLE}}{{/TITLED}}.{{/ALERT}}
      {{#ALERT_END}}Fin de l’{{#DANGER}}alerte{{/DANGER}}{{#INFORMATION}}information{{/INFORMATION}} de la mairie de {{TOWN}}{{#TITLED}} : {{TITLE}}{{/TITLED}}.{{/ALERT_END}}
      {{#GROUP}}Un groupe de discussion est ouvert à {{TOWN}} : « {{TITLE}} ».{{/GROUP}}
      {{#POST}}{{#SOMEBODY}}{{NAME}}{{/SOMEBODY}}{{#NOBODY}}Quelqu’un{{/NOBODY}} a écrit dans le groupe « {{TITLE}} », à {{TOWN}}.{{/POST}}
      {{#POSTS}}{{#OR_MORE}}Au moins {{/OR_MORE}}{{COUNT}} messages que vous n’avez pas lus dans le groupe « {{TITLE}} », à {{TOWN}}. {{#SOMEBODY}}{{NAME}} a écrit en dernier.{{/SOMEBODY}}{{/POSTS}}
      {{#CHAT}}Le direct avec le maire de {{TOWN}} est ouvert : « {{TITLE}} ».{{/CHAT}}
      {{#CHAT_POST}}La mairie de {{TOWN}} a répondu à votre question dans le direct « {{TITLE}} ».{{/CHAT_POST}}
      {{#LETTER}}{{#SOMEBODY}}{{NAME}}{{/SOMEBODY}}{{#NOBODY}}Quelqu’un{{/NOBODY}} a écrit à la mairie de {{TOWN}}{{#TITLED}} au sujet de « {{TITLE}} »{{/TITLED}}.{{/LETTER}}
      {{#LETTERS}}{{#OR_MORE}}Au moins {{/OR_MORE}}{{COUNT}} messages non lus à la mairie de {{TOWN}}{{#TITLED}} au sujet de « {{TITLE}} »{{/TITLED}}. {{#SOMEBODY}}{{NAME}} a écrit en dernier.{{/SOMEBODY}}{{/LETTERS}}
      {{#LETTER_ANSWER}}La mairie de {{TOWN}} vous a répondu{{#TITLED}} au sujet de « {{TITLE}} »{{/TITLED}}{{#SOMEBODY}} ({{NAME}}){{/SOMEBODY}}.{{/LETTER_ANSWER}}
      {{#LETTER_ANSWERS}}{{#OR_MORE}}Au moins {{/OR_MORE}}{{COUNT}} réponses non lues de la mairie de {{TOWN}}{{#TITLED}} au sujet de « {{TITLE}} »{{/TITLED}}.{{/LETTER_ANSWERS}}
      {{#OTHER}}Il y a du nouveau à {{TOWN}}{{#TITLED}} : « {{TITLE}} »{{/TITLED}}.{{/OTHER}}
      <small><time datetime="{{DATE_ISO}}">{{DATE}}</time></small>
    </span></button></form>
  <form method="post" action="/notifications/supprimer"><input type="hidden" name="csrf" value="{{CSRF}}">{{#LATER_PAGE}}<input type="hidden" name="avant" value="{{FROM}}">{{/LATER_PAGE}}<button class="plain" type="submit" name="id" value="{{ID}}">Supprimer<span class="visually-hidden"> la notification « {{TITLE}} » du {{DATE}}</span></button></form>
</li>
{{/ITEM}}
</ol>
{{/ANY}}
{{#HAS_NEXT}}
<nav class="pager" aria-label="Suite des notifications">
  <a class="button quiet" href="/notifications?avant={{NEXT}}" hx-get="/notifications?avant={{NEXT}}" hx-target="closest nav" hx-swap="outerHTML">Charger les plus anciennes</a>
</nav>
{{/HAS_NEXT}}
