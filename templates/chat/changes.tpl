{{%AUTOESCAPE context="HTML"}}
{{>POLL}}
{{#ALL}}<ol id="posts" hx-swap-oob="innerHTML">
{{>ITEMS}}
</ol>{{/ALL}}
{{#ADDED}}<ol id="posts" hx-swap-oob="afterbegin">
{{>ITEMS}}
</ol>{{/ADDED}}
{{>QUESTIONS}}
