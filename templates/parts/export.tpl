{{%AUTOESCAPE context="HTML"}}
{{! What of the copy of one’s data has nothing to do with one section: each table in a section TABLE_LIST. }}
{{#MEMBER_LIST}}{{#MEMBER}}<section><h2>Votre profil</h2>
<dl>
{{#HAS_FIRST_NAME}}<dt>Prénom</dt><dd>{{FIRST_NAME}}</dd>{{/HAS_FIRST_NAME}}
{{#HAS_LAST_NAME}}<dt>Nom</dt><dd>{{LAST_NAME}}</dd>{{/HAS_LAST_NAME}}
{{#HAS_CIVILITY}}<dt>Civilité</dt><dd>{{#CIVILITY_IS_MME}}Madame{{/CIVILITY_IS_MME}}{{#CIVILITY_IS_M}}Monsieur{{/CIVILITY_IS_M}}</dd>{{/HAS_CIVILITY}}
{{#HAS_EMAIL}}<dt>E-mail</dt><dd>{{EMAIL}}</dd>{{/HAS_EMAIL}}
{{#HAS_COMMUNE}}<dt>Commune</dt><dd>{{COMMUNE}}</dd>{{/HAS_COMMUNE}}
{{#HAS_BIRTH_DATE}}<dt>Date de naissance</dt><dd>{{BIRTH_DATE}}</dd>{{/HAS_BIRTH_DATE}}
{{#HAS_PHONE}}<dt>Téléphone</dt><dd>{{PHONE}}</dd>{{/HAS_PHONE}}
{{#HAS_ASKED_PHONE}}<dt>Téléphone à confirmer</dt><dd>{{ASKED_PHONE}}</dd>{{/HAS_ASKED_PHONE}}
{{#HAS_PHONE_CONFIRMED_AT}}<dt>Téléphone confirmé</dt><dd>{{PHONE_CONFIRMED_AT}}</dd>{{/HAS_PHONE_CONFIRMED_AT}}
{{#HAS_ADDRESS_NUMBER}}<dt>Numéro</dt><dd>{{ADDRESS_NUMBER}}</dd>{{/HAS_ADDRESS_NUMBER}}
{{#HAS_ADDRESS_STREET}}<dt>Rue</dt><dd>{{ADDRESS_STREET}}</dd>{{/HAS_ADDRESS_STREET}}
{{#HAS_ADDRESS_POSTCODE}}<dt>Code postal</dt><dd>{{ADDRESS_POSTCODE}}</dd>{{/HAS_ADDRESS_POSTCODE}}
{{#HAS_ADDRESS_TOWN}}<dt>Ville</dt><dd>{{ADDRESS_TOWN}}</dd>{{/HAS_ADDRESS_TOWN}}
<dt>Les autres habitants voient</dt><dd>{{#SHORT_NAME_IS_0}}votre nom entier{{/SHORT_NAME_IS_0}}{{#SHORT_NAME_IS_1}}votre prénom et une initiale{{/SHORT_NAME_IS_1}}</dd>
{{#HAS_CREATED_AT}}<dt>Inscription</dt><dd>{{CREATED_AT}}</dd>{{/HAS_CREATED_AT}}
{{#HAS_CONFIRMED_AT}}<dt>E-mail confirmé</dt><dd>{{CONFIRMED_AT}}</dd>{{/HAS_CONFIRMED_AT}}
{{#HAS_SEEN_AT}}<dt>Dernière visite notée</dt><dd>{{SEEN_AT}}</dd>{{/HAS_SEEN_AT}}
{{#HAS_NOTIFICATIONS_READ_AT}}<dt>Notifications lues jusqu’au</dt><dd>{{NOTIFICATIONS_READ_AT}}</dd>{{/HAS_NOTIFICATIONS_READ_AT}}
{{#HAS_NOTIFICATIONS_CLEARED_AT}}<dt>Notifications effacées jusqu’au</dt><dd>{{NOTIFICATIONS_CLEARED_AT}}</dd>{{/HAS_NOTIFICATIONS_CLEARED_AT}}
{{#HAS_PORTRAIT}}<dt>Photo</dt><dd><img src="photos/{{PORTRAIT}}" alt="Votre photo" width="160" height="160"></dd>{{/HAS_PORTRAIT}}
</dl></section>
{{/MEMBER}}{{/MEMBER_LIST}}
{{#ROLE_LIST}}<section><h2>Vos fonctions <small>({{COUNT}})</small></h2>
<ul>
{{#ROLE}}<li>{{COMMUNE}} : {{#MAYOR_IS_1}}maire{{/MAYOR_IS_1}}{{#MAYOR_IS_0}}délégué{{/MAYOR_IS_0}}, depuis le {{SINCE}}{{#HAS_ENDED_AT}}, jusqu’au
  {{ENDED_AT}}{{/HAS_ENDED_AT}}{{#HAS_MAYOR_SINCE}}, élu le {{MAYOR_SINCE}}{{/HAS_MAYOR_SINCE}}{{#HAS_MOTTO}}<blockquote>{{MOTTO}}</blockquote>
  {{/HAS_MOTTO}}{{#HAS_PORTRAIT}}<p><img src="photos/{{PORTRAIT}}" alt="Votre photo de maire" width="160" height="160"></p>{{/HAS_PORTRAIT}}</li>
{{/ROLE}}</ul></section>
{{/ROLE_LIST}}
{{#FOLLOW_LIST}}<section><h2>Les mairies que vous suivez <small>({{COUNT}})</small></h2>
<ul>
{{#FOLLOW}}<li>{{COMMUNE}}, depuis le {{SINCE}}</li>
{{/FOLLOW}}</ul></section>
{{/FOLLOW_LIST}}
{{#PREFERENCE_LIST}}<section><h2>Vos réglages de notifications <small>({{COUNT}})</small></h2>
<ul>
{{#PREFERENCE}}<li>{{TOPIC_TITLE}} : {{#CHANNEL_IS_0}}sur le
  site{{/CHANNEL_IS_0}}{{#CHANNEL_IS_1}}par e-mail{{/CHANNEL_IS_1}}{{#CHANNEL_IS_2}}par SMS{{/CHANNEL_IS_2}}{{#CHANNEL_IS_3}}notification de
  l’application{{/CHANNEL_IS_3}} : {{#CADENCE_IS_0}}jamais{{/CADENCE_IS_0}}{{#CADENCE_IS_1}}aussitôt{{/CADENCE_IS_1}}{{#CADENCE_IS_2}}une fois par
  jour{{/CADENCE_IS_2}}{{#CADENCE_IS_3}}une fois par semaine{{/CADENCE_IS_3}}</li>
{{/PREFERENCE}}</ul></section>
{{/PREFERENCE_LIST}}
{{#WATCH_LIST}}<section><h2>Les discussions dont vous suivez les réponses <small>({{COUNT}})</small></h2>
<ul>
{{#WATCH}}<li>{{COMMUNE}}, numéro {{SUBJECT_ID}}, depuis le {{SINCE}}{{#HAS_READ_AT}}, lues jusqu’au {{READ_AT}}{{/HAS_READ_AT}}</li>
{{/WATCH}}</ul></section>
{{/WATCH_LIST}}
{{#NOTIFICATION_MARK_LIST}}<section><h2>Vos notifications lues ou supprimées une par une <small>({{COUNT}})</small></h2>
<ul>
{{#NOTIFICATION_MARK}}<li>Numéro {{ACTIVITY_ID}} : {{#STATE_IS_1}}lue{{/STATE_IS_1}}{{#STATE_IS_2}}supprimée{{/STATE_IS_2}}</li>
{{/NOTIFICATION_MARK}}</ul></section>
{{/NOTIFICATION_MARK_LIST}}
{{#OUTBOX_LIST}}<section><h2>Les messages que nous vous avons envoyés <small>({{COUNT}})</small></h2>
<ul>
{{#OUTBOX}}<li>{{CREATED_AT}} {{#CHANNEL_IS_0}}sur le site{{/CHANNEL_IS_0}}{{#CHANNEL_IS_1}}par e-mail{{/CHANNEL_IS_1}}{{#CHANNEL_IS_2}}par
  SMS{{/CHANNEL_IS_2}}{{#CHANNEL_IS_3}}notification de l’application{{/CHANNEL_IS_3}}{{#HAS_SUBJECT}} : {{SUBJECT}}{{/HAS_SUBJECT}}{{#HAS_SENT_AT}}, parti le {{SENT_AT}}{{/HAS_SENT_AT}}</li>
{{/OUTBOX}}</ul></section>
{{/OUTBOX_LIST}}
{{#MAILBOX_LIST}}<section><h2>Les messages revenus de votre adresse e-mail</h2>
<ul>
{{#MAILBOX}}<li>{{REFUSALS}} fois, la première le {{FIRST_AT}}, la dernière le {{LAST_AT}}{{#HAS_DEAD_AT}}, et plus d’envoi de notre fait depuis le {{DEAD_AT}}{{/HAS_DEAD_AT}}</li>
{{/MAILBOX}}</ul></section>
{{/MAILBOX_LIST}}
{{#AUDIT_LIST}}<section><h2>Vos actes pour une mairie, et sur votre compte <small>({{COUNT}})</small></h2>
<ul>
{{#AUDIT}}<li>{{RECORDED_AT}}{{#HAS_COMMUNE}}, {{COMMUNE}}{{/HAS_COMMUNE}} : <code>{{ACT}}</code></li>
{{/AUDIT}}</ul></section>
{{/AUDIT_LIST}}
{{#ACTIVITY_LIST}}<section><h2>Ce que le site a noté quand vous avez écrit <small>({{COUNT}})</small></h2>
<ul>
{{#ACTIVITY}}<li>{{HAPPENED_AT}}, {{COMMUNE}} : <code>{{KIND}}</code> {{OBJECT_ID}}</li>
{{/ACTIVITY}}</ul></section>
{{/ACTIVITY_LIST}}
{{#CONTENT_LIST}}<section><h2>Ce qui est annoncé en votre nom <small>({{COUNT}})</small></h2>
<ul>{{#CONTENT}}<li>« {{TITLE}} », {{COMMUNE}}</li>
{{/CONTENT}}</ul></section>
{{/CONTENT_LIST}}
{{#THREAD_LIST}}<section><h2>Les conversations que vous avez ouvertes <small>({{COUNT}})</small></h2>
<ul>
{{#THREAD}}<li>{{#KIND_IS_1}}Groupe{{/KIND_IS_1}}{{#KIND_IS_2}}Messagerie{{/KIND_IS_2}}{{#KIND_IS_3}}Direct{{/KIND_IS_3}} n° {{ID}}, {{COMMUNE}}, le {{CREATED_AT}}{{#HAS_CLOSED_AT}}, fermée le {{CLOSED_AT}}{{/HAS_CLOSED_AT}}</li>
{{/THREAD}}</ul></section>
{{/THREAD_LIST}}
{{#POST_LIST}}<section><h2>Vos messages <small>({{COUNT}})</small></h2>
<ul>
{{#POST}}<li>{{#KIND_IS_1}}Groupe{{/KIND_IS_1}}{{#KIND_IS_2}}Messagerie{{/KIND_IS_2}}{{#KIND_IS_3}}Direct{{/KIND_IS_3}} n° {{THREAD_ID}}, {{COMMUNE}},
  le {{CREATED_AT}}{{#HAS_EDITED_AT}}, modifié le {{EDITED_AT}}{{/HAS_EDITED_AT}}{{#HAS_HIDDEN_AT}}, masqué le
  {{HIDDEN_AT}}{{/HAS_HIDDEN_AT}}{{#HAS_DELETED_AT}}, supprimé le {{DELETED_AT}}{{/HAS_DELETED_AT}}{{#HAS_BODY}}<blockquote>{{BODY:pre_escape}}</blockquote>{{/HAS_BODY}}</li>
{{/POST}}</ul></section>
{{/POST_LIST}}
{{#ATTACHMENT_LIST}}<section><h2>Les fichiers que vous avez joints <small>({{COUNT}})</small></h2>
<ul>
{{#ATTACHMENT}}<li>{{#IN_COPY}}<a href="photos/{{FILE}}">{{NAME}}</a>{{/IN_COPY}}{{#NOT_IN_COPY}}{{NAME}}, resté sur le site{{/NOT_IN_COPY}}, au message n° {{POST_ID}}</li>
{{/ATTACHMENT}}</ul></section>
{{/ATTACHMENT_LIST}}
{{#THREAD_AUTHOR_LIST}}<section><h2>Où vous avez écrit <small>({{COUNT}})</small></h2>
<ul>
{{#THREAD_AUTHOR}}<li>Conversation n° {{THREAD_ID}} : {{POSTS}} message(s)</li>
{{/THREAD_AUTHOR}}</ul></section>
{{/THREAD_AUTHOR_LIST}}
{{#THREAD_READ_LIST}}<section><h2>Jusqu’où vous avez lu <small>({{COUNT}})</small></h2>
<ul>
{{#THREAD_READ}}<li>Conversation n° {{THREAD_ID}} : le {{READ_AT}}</li>
{{/THREAD_READ}}</ul></section>
{{/THREAD_READ_LIST}}
