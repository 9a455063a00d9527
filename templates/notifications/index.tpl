{{%AUTOESCAPE context="HTML"}}
<div class="container page narrow">
<main id="content">
<h1>Notifications</h1>
<div class="actions news-actions">
  {{#ANY}}<form method="post" action="/notifications/tout-lire">
    <input type="hidden" name="vu" value="{{SEEN}}"><input type="hidden" name="recents" value="{{RECENT}}">
    <button class="quiet" type="submit">{{$icon check}} Tout marquer comme lu</button></form>{{/ANY}}
  <a class="button quiet" href="/notifications/reglages">{{$icon settings}} Réglages</a>
  {{#ANY}}<a class="button plain danger" href="/notifications/supprimer-tout">Supprimer toutes les notifications</a>{{/ANY}}
</div>
{{>LIST}}
{{#NOTHING_YET}}
<section class="card empty">
  {{$icon bell 42}}
  <h2>Rien de nouveau pour le moment</h2>
  <p>Nous vous prévenons ici quand un maire que vous suivez publie, et quand on vous répond sous une publication.</p>
  <p><a class="button" href="/fil">{{$icon newspaper}} Voir mes mairies</a></p>
</section>
{{/NOTHING_YET}}
{{#NO_MORE}}<section class="card empty">{{$icon bell 42}}<h2>Il n’y a rien de plus ancien</h2><p><a class="button quiet" href="/notifications">Revenir aux dernières
  notifications</a></p></section>{{/NO_MORE}}
</main>
</div>
