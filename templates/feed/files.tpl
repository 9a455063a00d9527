{{%AUTOESCAPE context="HTML"}}
{{! What comes with a publication: its pictures, the first one large, and its documents. }}
{{#PICTURE}}<figure><a href="{{ADDRESS}}"{{#UNDESCRIBED}} aria-label="Voir la photo en grand"{{/UNDESCRIBED}}><img src="{{ADDRESS}}" alt="{{ALT}}" width="{{WIDTH}}" height="{{HEIGHT}}"{{#WIDE}}
    srcset="{{ADDRESS}}&amp;l=640 {{SMALL_WIDTH}}w, {{ADDRESS}} {{WIDTH}}w"
    sizes="(max-width: 46rem) 100vw, 43rem"{{/WIDE}}{{#LAZY}} loading="lazy"{{/LAZY}}></a></figure>{{/PICTURE}}
{{#MORE_PICTURES}}<ul class="gallery">{{#MORE_PICTURE}}
  <li><a href="{{ADDRESS}}"{{#UNDESCRIBED}} aria-label="Voir la photo en grand"{{/UNDESCRIBED}}><img src="{{ADDRESS}}&amp;l=640" alt="{{ALT}}" width="{{WIDTH}}" height="{{HEIGHT}}" loading="lazy"></a></li>{{/MORE_PICTURE}}
</ul>{{/MORE_PICTURES}}
{{#DOCUMENTS}}<ul class="documents">{{#DOCUMENT}}
  <li><a href="{{ADDRESS}}">{{$icon file-text}} {{DOCUMENT_NAME}} <small>(PDF, {{SIZE}})</small></a></li>{{/DOCUMENT}}
</ul>{{/DOCUMENTS}}
