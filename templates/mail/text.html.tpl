{{%AUTOESCAPE context="HTML"}}
{{#BLOCK}}{{#TEXT}}{{TEXT_HTML:none}}{{/TEXT}}{{#LIST}}<ul>{{#ITEM}}<li>{{TEXT_HTML:none}}</li>{{/ITEM}}</ul>{{/LIST}}
{{#BUTTON}}{{$button url="{{URL}}" label="{{#NAMED}}{{LABEL}}{{/NAMED}}{{#UNNAMED}}Ouvrir la page{{/UNNAMED}}"}}{{/BUTTON}}
{{#LINK}}<p><a href="{{URL}}">{{#NAMED}}{{LABEL}}{{/NAMED}}{{#UNNAMED}}{{URL}}{{/UNNAMED}}</a></p>{{/LINK}}{{/BLOCK}}
{{#QUIET}}<div class="quiet">{{#TEXT}}{{TEXT_HTML:none}}{{/TEXT}}{{#LINK}}<p><a href="{{URL}}">{{#NAMED}}{{LABEL}}{{/NAMED}}{{#UNNAMED}}{{URL}}{{/UNNAMED}}</a></p>{{/LINK}}</div>{{/QUIET}}
