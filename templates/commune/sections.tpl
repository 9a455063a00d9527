{{%AUTOESCAPE context="HTML"}}
<div class="container page wide">
<main id="content">
<h1>Toutes les rubriques</h1>
<ul class="tiles"><li class="head"><h2>S’informer</h2></li>
{{>MENU}}</ul>
</main>
</div>
