{{%AUTOESCAPE context="HTML"}}
{{! Words for this section’s tables in the copy of one’s data (account/archive.tpl). }}
{{#COMMENT_LIST}}<section><h2>Vos commentaires <small>({{COUNT}})</small></h2>
<ul>
{{#COMMENT}}<li>{{CREATED_AT}}, sous <a href="{{BASE_URL}}{{ADDRESS}}">{{TITLE}}</a>{{#HAS_EDITED_AT}} (modifié le {{EDITED_AT}}){{/HAS_EDITED_AT}}{{#HAS_HIDDEN_AT}} (masqué le
  {{HIDDEN_AT}}){{/HAS_HIDDEN_AT}}{{#HAS_DELETED_AT}} (supprimé le {{DELETED_AT}}){{/HAS_DELETED_AT}}{{#HAS_BODY}}<blockquote>{{BODY:pre_escape}}</blockquote>{{/HAS_BODY}}</li>
{{/COMMENT}}</ul></section>
{{/COMMENT_LIST}}
{{#PUBLICATION_LIKE_LIST}}<section><h2>Vos « J’aime » <small>({{COUNT}})</small></h2>
<ul>
{{#PUBLICATION_LIKE}}<li><a href="{{BASE_URL}}{{ADDRESS}}">{{TITLE}}</a>, le {{LIKED_AT}}</li>
{{/PUBLICATION_LIKE}}</ul></section>
{{/PUBLICATION_LIKE_LIST}}
{{#PUBLICATION_LIST}}<section><h2>Ce que vous avez publié pour une mairie <small>({{COUNT}})</small></h2>
<ul>
{{#PUBLICATION}}<li>{{#HAS_TITLE}}<a href="{{BASE_URL}}{{ADDRESS}}">{{TITLE}}</a>{{/HAS_TITLE}} N° {{ID}}, écrit le
  {{CREATED_AT}}{{#HAS_PUBLISHED_AT}}, publié le {{PUBLISHED_AT}}{{/HAS_PUBLISHED_AT}}{{#HAS_DELETED_AT}} (supprimé le
  {{DELETED_AT}}){{/HAS_DELETED_AT}}{{#HAS_BODY}}<blockquote>{{BODY:pre_escape}}</blockquote>{{/HAS_BODY}}{{#HAS_PICTURE_ALT}}<p>Photo : {{PICTURE_ALT}}</p>{{/HAS_PICTURE_ALT}}</li>
{{/PUBLICATION}}</ul></section>
{{/PUBLICATION_LIST}}
{{#PUBLICATION_FILE_LIST}}<section><h2>Ce que vous y avez joint <small>({{COUNT}})</small></h2>
<ul>
{{#PUBLICATION_FILE}}<li>À la publication n° {{PUBLICATION_ID}}{{#HAS_NAME}} : {{NAME}}{{/HAS_NAME}}{{#HAS_ALT}} : photo, {{ALT}}{{/HAS_ALT}}</li>
{{/PUBLICATION_FILE}}</ul></section>
{{/PUBLICATION_FILE_LIST}}
{{#PUBLICATION_VERSION_LIST}}<section><h2>Ce que disaient des publications avant vos corrections <small>({{COUNT}})</small></h2>
<ul>
{{#PUBLICATION_VERSION}}<li>{{TITLE}}, jusqu’au {{REPLACED_AT}}{{#HAS_BODY}}<blockquote>{{BODY:pre_escape}}</blockquote>{{/HAS_BODY}}</li>
{{/PUBLICATION_VERSION}}</ul></section>
{{/PUBLICATION_VERSION_LIST}}
