{{%AUTOESCAPE context="HTML"}}
{{#BLOCK}}{{#TEXT}}{{TEXT_HTML:none}}{{/TEXT}}{{#LIST}}<ul>{{#ITEM}}<li>{{TEXT_HTML:none}}</li>{{/ITEM}}</ul>{{/LIST}}
{{#BUTTON}}<p><a class="button" href="{{URL}}" style="display:inline-block;margin:8px 0 18px;padding:12px 26px;border-radius:24px;background:#0b5d5e;color:#ffffff;font-weight:600;text-decoration:none">{{#NAMED}}{{LABEL}}{{/NAMED}}{{#UNNAMED}}Ouvrir la page{{/UNNAMED}}</a></p>{{/BUTTON}}
{{#LINK}}<p><a href="{{URL}}">{{#NAMED}}{{LABEL}}{{/NAMED}}{{#UNNAMED}}{{URL}}{{/UNNAMED}}</a></p>{{/LINK}}{{/BLOCK}}
{{#QUIET}}<div class="quiet">{{#TEXT}}{{TEXT_HTML:none}}{{/TEXT}}{{#LINK}}<p><a href="{{URL}}">{{#NAMED}}{{LABEL}}{{/NAMED}}{{#UNNAMED}}{{URL}}{{/UNNAMED}}</a></p>{{/LINK}}</div>{{/QUIET}}
