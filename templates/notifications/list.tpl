{{%AUTOESCAPE context="HTML"}}
{{#ANY}}
<ol class="news">
{{#ITEM}}
<li{{#NEW}} class="new"{{/NEW}}>
  <form class="open" method="post" action="/notifications/ouvrir"><button type="submit" name="id" value="{{ID}}">
    <svg class="icon" width="24" height="24" aria-hidden="true"><use href="{{ICON}}"/></svg>
    <span>
      {{#NEW}}<strong class="pill">Nouveau</strong>{{/NEW}}
      {{SENTENCE}}
      <small><time datetime="{{DATE_ISO}}">{{DATE}}</time></small>
    </span></button></form>
  <form method="post" action="/notifications/supprimer">
    {{#LATER_PAGE}}<input type="hidden" name="avant" value="{{FROM}}">{{/LATER_PAGE}}
    <button class="plain" type="submit" name="id" value="{{ID}}">Supprimer<span class="visually-hidden"> la notification « {{TITLE}} » du {{DATE}}</span></button></form>
</li>
{{/ITEM}}
</ol>
{{/ANY}}
{{#HAS_NEXT}}
<nav class="pager" aria-label="Suite des notifications">
  <a class="button quiet" href="/notifications?avant={{NEXT}}" hx-get="/notifications?avant={{NEXT}}" hx-target="closest nav" hx-swap="outerHTML">Charger les plus anciennes</a>
</nav>
{{/HAS_NEXT}}
