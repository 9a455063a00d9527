{{%AUTOESCAPE context="HTML"}}
<div id="poll" class="chat-poll" hx-swap-oob="true"><div class="notice warning" role="status">{{$icon lock 24}}<div><p>Votre session est terminée, ou
  vous n’êtes plus citoyen {{COMMUNE:x-de}} : les nouveaux messages n’arrivent plus. Si vous étiez en train d’écrire, copiez votre texte, puis <a
  href="{{PATH}}">rechargez cette page</a>.</p></div></div></div>
