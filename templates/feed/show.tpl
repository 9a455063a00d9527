{{%AUTOESCAPE context="HTML"}}
<div class="container page narrow">
<main id="content">
<p><a class="button plain" href="/fil/{{TOWN_PATH}}">{{$icon arrow-left}} Retour au fil {{COMMUNE:x-de}}</a></p>
{{>PUBLICATION}}
</main>
</div>
