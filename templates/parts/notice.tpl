{{%AUTOESCAPE context="HTML"}}
{{! What was done or not, after a redirection: the words are in the done.tpl of the section that did it. }}
{{#DONE}}
<div class="container"><div class="notice success" role="status">
  {{$icon circle-check 24}}
  <div><p>{{WORDS_HTML:none}}</p></div>
</div></div>
{{/DONE}}
{{#NOT_DONE}}
<div class="container"><div class="notice warning" role="status">
  {{$icon info 24}}
  <div><p>{{WORDS_HTML:none}}</p></div>
</div></div>
{{/NOT_DONE}}
