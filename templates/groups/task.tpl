{{%AUTOESCAPE context="HTML"}}
<div class="short">
<div><p class="kind">Demande pour un groupe</p>
<h3>{{NAME}}</h3>
<p>Souhaite participer à <a href="{{GROUP_PATH}}">« {{TITLE}} »</a></p></div>
<div class="decide">
  <form method="post" action="{{GROUP_PATH}}/participants/{{ID}}/accepter"><input type="hidden" name="retour" value="{{BACK}}"><button type="submit">{{$icon user-check}} Accepter<span class="visually-hidden"> {{NAME}}</span></button></form>
  <a class="button quiet" href="{{GROUP_PATH}}/participants/{{ID}}/exclure">Refuser…<span class="visually-hidden"> {{NAME}}</span></a>
</div></div>
