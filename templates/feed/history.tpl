{{%AUTOESCAPE context="HTML"}}
<div class="container page narrow">
<main id="content">
<h1>Historique</h1>
<p><a href="{{PATH}}">{{$icon arrow-left}} {{TITLE}}</a></p>
<div class="card">
{{#NEVER_EDITED}}<p>Cette publication n’a jamais été modifiée.</p>{{/NEVER_EDITED}}
<ul class="queue">
  {{#VERSION}}<li><p><strong>Modifiée le <time datetime="{{DATE_ISO}}">{{DATE}}</time></strong></p><details class="more"><summary>Lire le texte
    précédent</summary><div class="prose"><p><strong>{{OLD_TITLE}}</strong></p>{{BODY_HTML:none}}</div></details></li>{{/VERSION}}
  <li><p><strong>Publiée le <time datetime="{{DATE_ISO}}">{{DATE}}</time></strong></p></li>
</ul></div>
</main>
</div>
