{{%AUTOESCAPE context="HTML"}}
<div class="container page narrow">
<main id="content">
{{#ASK}}
<h1>Ne plus recevoir nos messages</h1>
<form class="card" method="post" action="/mairie/{{COMMUNE_PATH}}/ne-plus-recevoir?cle={{KEY}}">
  <p>La mairie {{COMMUNE:x-de}} ne recevra plus de message quand des habitants s’inscrivent. Elle pourra toujours demander un code pour <a href="/mairie/{{COMMUNE_PATH}}/activation">ouvrir sa page</a>.</p>
  <div class="actions"><button type="submit">Ne plus recevoir ces messages</button></div>
</form>
{{/ASK}}
{{#STOPPED}}
<section class="card empty">{{$icon circle-check 42}}<h1>C’est noté</h1><p>La mairie {{COMMUNE:x-de}} ne recevra plus ces messages. La page reste là le
  jour où le maire voudra <a href="/mairie/{{COMMUNE_PATH}}/activation">nous rejoindre</a>.</p></section>
{{/STOPPED}}
</main>
</div>
