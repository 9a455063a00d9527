{{%AUTOESCAPE context="HTML"}}
<div class="reactions">
  {{#LIKED}}<form method="post" action="{{PATH}}/n-aime-plus" hx-post="{{PATH}}/n-aime-plus" hx-target="closest .reactions" hx-swap="outerHTML"><input type="hidden" name="csrf" value="{{CSRF}}"><button type="submit" aria-pressed="true"><svg class="icon liked" width="20" height="20" aria-hidden="true"><use href="/static/vendor/icons.svg#heart-full"/></svg> {{LIKES}} J’aime</button></form>{{/LIKED}}
  {{#NOT_LIKED}}<form method="post" action="{{PATH}}/aime" hx-post="{{PATH}}/aime" hx-target="closest .reactions" hx-swap="outerHTML"><input type="hidden" name="csrf" value="{{CSRF}}"><button type="submit" aria-pressed="false"><svg class="icon" width="20" height="20" aria-hidden="true"><use href="/static/vendor/icons.svg#heart"/></svg> {{LIKES}} J’aime</button></form>{{/NOT_LIKED}}
  {{#LIKES_ONLY}}<p><svg class="icon" width="20" height="20" aria-hidden="true"><use href="/static/vendor/icons.svg#heart"/></svg> {{LIKES}} J’aime</p>{{/LIKES_ONLY}}
  <a href="{{PATH}}#commentaires"><svg class="icon" width="20" height="20" aria-hidden="true"><use href="/static/vendor/icons.svg#message-circle"/></svg> {{COMMENTS}}</a>
  <details class="menu end">
    <summary><svg class="icon" width="20" height="20" aria-hidden="true"><use href="/static/vendor/icons.svg#share-2"/></svg> Partager</summary>
    <ul>
      <li><a href="mailto:?subject={{ENCODED_TITLE}}&amp;body={{ENCODED_URL}}"><svg class="icon" width="20" height="20" aria-hidden="true"><use href="/static/vendor/icons.svg#mail"/></svg> Par e-mail</a></li>
      <li><a href="https://www.facebook.com/sharer/sharer.php?u={{ENCODED_URL}}" rel="noopener noreferrer"><svg class="icon" width="20" height="20" aria-hidden="true"><use href="/static/vendor/icons.svg#external-link"/></svg> Sur Facebook</a></li>
      <li><a href="https://wa.me/?text={{ENCODED_URL}}" rel="noopener noreferrer"><svg class="icon" width="20" height="20" aria-hidden="true"><use href="/static/vendor/icons.svg#external-link"/></svg> Sur WhatsApp</a></li>
      <li><a href="https://bsky.app/intent/compose?text={{ENCODED_URL}}" rel="noopener noreferrer"><svg class="icon" width="20" height="20" aria-hidden="true"><use href="/static/vendor/icons.svg#external-link"/></svg> Sur Bluesky</a></li>
      <li><a href="{{PATH}}"><svg class="icon" width="20" height="20" aria-hidden="true"><use href="/static/vendor/icons.svg#newspaper"/></svg> Lien de la publication</a></li>
      <li><a href="{{PATH}}/signaler"><svg class="icon" width="20" height="20" aria-hidden="true"><use href="/static/vendor/icons.svg#flag"/></svg> Signaler</a></li>
    </ul>
  </details>
</div>
