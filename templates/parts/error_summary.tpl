{{%AUTOESCAPE context="HTML"}}
{{#ALONE}}<div class="notice error" role="alert" tabindex="-1" autofocus>{{$icon circle-alert 24}}<div><p>{{#ONE}}Un point est à corriger :{{/ONE}}{{#SEVERAL}}Ces points sont à corriger :{{/SEVERAL}}</p>
<ul class="errors">{{#SENTENCE}}<li><a href="#{{TARGET}}">{{SENTENCE_HTML:none}}</a></li>{{/SENTENCE}}</ul></div></div>{{/ALONE}}
{{#IN_NOTICE}}<ul class="errors">{{#SENTENCE}}<li><a href="#{{TARGET}}">{{SENTENCE_HTML:none}}</a></li>{{/SENTENCE}}</ul>{{/IN_NOTICE}}
