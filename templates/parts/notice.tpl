{{%AUTOESCAPE context="HTML"}}
{{! What was done or not, after a redirection: the words are in the done.tpl of the section that did it. }}
{{#DONE}}
<div class="container"><div class="notice success" role="status">
  <svg class="icon" width="24" height="24" aria-hidden="true"><use href="/static/vendor/icons.svg#circle-check"/></svg>
  <div><p>{{WORDS_HTML:none}}</p></div>
</div></div>
{{/DONE}}
{{#NOT_DONE}}
<div class="container"><div class="notice warning" role="status">
  <svg class="icon" width="24" height="24" aria-hidden="true"><use href="/static/vendor/icons.svg#info"/></svg>
  <div><p>{{WORDS_HTML:none}}</p></div>
</div></div>
{{/NOT_DONE}}
