{{%AUTOESCAPE context="HTML"}}
<div class="reactions">
  {{#LIKED}}<form method="post" action="{{PATH}}/n-aime-plus" hx-post="{{PATH}}/n-aime-plus" hx-target="closest .reactions" hx-swap="outerHTML">
    <button type="submit" aria-pressed="true"><svg class="icon liked" width="20" height="20" aria-hidden="true"><use
    href="{{$file name='vendor/icons.svg'}}#heart-full"/></svg> {{LIKES}} J’aime</button></form>{{/LIKED}}
  {{#NOT_LIKED}}<form method="post" action="{{PATH}}/aime" hx-post="{{PATH}}/aime" hx-target="closest .reactions" hx-swap="outerHTML"><button type="submit" aria-pressed="false">{{$icon heart}} {{LIKES}} J’aime</button></form>{{/NOT_LIKED}}
  {{#LIKES_ONLY}}<p>{{$icon heart}} {{LIKES}} J’aime</p>{{/LIKES_ONLY}}
  <a href="{{PATH}}#commentaires">{{$icon message-circle}} {{COMMENTS}}</a>
  <details class="menu end">
    <summary>{{$icon share-2}} Partager</summary>
    <ul>
      <li><a href="mailto:?subject={{ENCODED_TITLE}}&amp;body={{ENCODED_URL}}">{{$icon mail}} Par e-mail</a></li>
      <li><a href="https://www.facebook.com/sharer/sharer.php?u={{ENCODED_URL}}" rel="noopener noreferrer">{{$icon external-link}} Sur Facebook</a></li>
      <li><a href="https://wa.me/?text={{ENCODED_URL}}" rel="noopener noreferrer">{{$icon external-link}} Sur WhatsApp</a></li>
      <li><a href="https://bsky.app/intent/compose?text={{ENCODED_URL}}" rel="noopener noreferrer">{{$icon external-link}} Sur Bluesky</a></li>
      <li><a href="{{PATH}}">{{$icon newspaper}} Lien de la publication</a></li>
    </ul>
  </details>
  <a class="flag" href="{{PATH}}/signaler" title="Signaler cette publication">{{$icon flag 18}}<span class="visually-hidden">Signaler la publication</span></a>
</div>
