{{%AUTOESCAPE context="HTML"}}
<div class="container page narrow">
<main id="content">
<h1>Votre message n’est pas modifié</h1>
<div class="notice error" role="alert">{{$icon circle-alert 24}}<div><p>Il a été masqué ou supprimé, ou vous n’avez plus accès à cette conversation. Copiez votre texte si vous voulez le garder.</p></div></div>
<section class="card"><div class="field"><label for="text">Votre texte</label><textarea id="text" rows="8" readonly>
{{TEXT:pre_escape}}</textarea></div></section>
</main>
</div>
