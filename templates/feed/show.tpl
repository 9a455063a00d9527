{{%AUTOESCAPE context="HTML"}}
<div class="container page narrow">
<main id="content">
<p><a class="button plain" href="/fil/{{TOWN_PATH}}"><svg class="icon" width="20" height="20" aria-hidden="true"><use href="/static/vendor/icons.svg#arrow-left"/></svg> Retour au fil de {{COMMUNE}}</a></p>
{{>PUBLICATION}}
</main>
</div>
