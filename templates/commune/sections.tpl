{{%AUTOESCAPE context="HTML"}}
<div class="container page narrow">
<main id="content">
<h1>Toutes les rubriques</h1>
<ul class="tiles">{{>MENU}}</ul>
</main>
</div>
