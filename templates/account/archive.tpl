{{%AUTOESCAPE context="HTML"}}
<!doctype html>
<html lang="fr">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Mes données – Parvis</title>
<link rel="stylesheet" href="style.css">
</head>
<body>
<main>
<h1>Mes données</h1>
<p>Copie faite le {{MADE}} sur <a href="{{BASE_URL}}">{{BASE_URL}}</a>. Le même contenu, pour un logiciel, est dans <a href="donnees.json">donnees.json</a>. Votre photo et les fichiers joints sont dans le dossier « photos », 20 Mo au plus.</p>
{{#LEFT_OUT}}<section><h2>Fichiers restés sur le site</h2>
<p>Ceux-ci, les plus anciens, ne tenaient pas dans les 20 Mo : connectez-vous pour les télécharger un par un.</p>
<ul>
{{#FILE_THERE}}<li><a href="{{BASE_URL}}{{FILE_PATH}}">{{FILE_NAME}}</a> ({{FILE_SIZE}})</li>
{{/FILE_THERE}}{{#FILE_HIDDEN}}<li>{{FILE_NAME}} ({{FILE_SIZE}}), joint à un message masqué : demandez-le à l’exploitant du site</li>
{{/FILE_HIDDEN}}</ul></section>
{{/LEFT_OUT}}{{#MEMBER_LIST}}{{#MEMBER}}<section><h2>Votre profil</h2>
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
{{#CITIZENSHIP_LIST}}<section><h2>Vos demandes d’inscription dans une commune <small>({{COUNT}})</small></h2>
<ul>
{{#CITIZENSHIP}}<li>{{COMMUNE}} : {{#STATE_IS_0}}en attente{{/STATE_IS_0}}{{#STATE_IS_1}}acceptée{{/STATE_IS_1}}{{#STATE_IS_2}}refusée{{/STATE_IS_2}}, demandée le {{ASKED_AT}}{{#HAS_DECIDED_AT}}, décidée le {{DECIDED_AT}}{{/HAS_DECIDED_AT}}{{#HAS_ANSWER}}<blockquote>{{ANSWER:pre_escape}}</blockquote>{{/HAS_ANSWER}}</li>
{{/CITIZENSHIP}}</ul></section>
{{/CITIZENSHIP_LIST}}
{{#ROLE_LIST}}<section><h2>Vos fonctions <small>({{COUNT}})</small></h2>
<ul>
{{#ROLE}}<li>{{COMMUNE}} : {{#MAYOR_IS_1}}maire{{/MAYOR_IS_1}}{{#MAYOR_IS_0}}délégué{{/MAYOR_IS_0}}, depuis le {{SINCE}}{{#HAS_ENDED_AT}}, jusqu’au {{ENDED_AT}}{{/HAS_ENDED_AT}}{{#HAS_MAYOR_SINCE}}, élu le {{MAYOR_SINCE}}{{/HAS_MAYOR_SINCE}}{{#HAS_MOTTO}}<blockquote>{{MOTTO}}</blockquote>{{/HAS_MOTTO}}{{#HAS_PORTRAIT}}<p><img src="photos/{{PORTRAIT}}" alt="Votre photo de maire" width="160" height="160"></p>{{/HAS_PORTRAIT}}</li>
{{/ROLE}}</ul></section>
{{/ROLE_LIST}}
{{#FOLLOW_LIST}}<section><h2>Les mairies que vous suivez <small>({{COUNT}})</small></h2>
<ul>
{{#FOLLOW}}<li>{{COMMUNE}}, depuis le {{SINCE}}</li>
{{/FOLLOW}}</ul></section>
{{/FOLLOW_LIST}}
{{#COMMENT_LIST}}<section><h2>Vos commentaires <small>({{COUNT}})</small></h2>
<ul>
{{#COMMENT}}<li>{{CREATED_AT}}, sous <a href="{{BASE_URL}}{{ADDRESS}}">{{TITLE}}</a>{{#HAS_HIDDEN_AT}} (masqué le {{HIDDEN_AT}}){{/HAS_HIDDEN_AT}}{{#HAS_DELETED_AT}} (supprimé le {{DELETED_AT}}){{/HAS_DELETED_AT}}{{#HAS_BODY}}<blockquote>{{BODY:pre_escape}}</blockquote>{{/HAS_BODY}}</li>
{{/COMMENT}}</ul></section>
{{/COMMENT_LIST}}
{{#PUBLICATION_LIKE_LIST}}<section><h2>Vos « J’aime » <small>({{COUNT}})</small></h2>
<ul>
{{#PUBLICATION_LIKE}}<li><a href="{{BASE_URL}}{{ADDRESS}}">{{TITLE}}</a>, le {{LIKED_AT}}</li>
{{/PUBLICATION_LIKE}}</ul></section>
{{/PUBLICATION_LIKE_LIST}}
{{#PUBLICATION_LIST}}<section><h2>Ce que vous avez publié pour une mairie <small>({{COUNT}})</small></h2>
<ul>
{{#PUBLICATION}}<li>{{#HAS_TITLE}}<a href="{{BASE_URL}}{{ADDRESS}}">{{TITLE}}</a>{{/HAS_TITLE}} N° {{ID}}, écrit le {{CREATED_AT}}{{#HAS_PUBLISHED_AT}}, publié le {{PUBLISHED_AT}}{{/HAS_PUBLISHED_AT}}{{#HAS_DELETED_AT}} (supprimé le {{DELETED_AT}}){{/HAS_DELETED_AT}}{{#HAS_BODY}}<blockquote>{{BODY:pre_escape}}</blockquote>{{/HAS_BODY}}{{#HAS_PICTURE_ALT}}<p>Photo : {{PICTURE_ALT}}</p>{{/HAS_PICTURE_ALT}}</li>
{{/PUBLICATION}}</ul></section>
{{/PUBLICATION_LIST}}
{{#PUBLICATION_VERSION_LIST}}<section><h2>Ce que disaient des publications avant vos corrections <small>({{COUNT}})</small></h2>
<ul>
{{#PUBLICATION_VERSION}}<li>{{TITLE}}, jusqu’au {{REPLACED_AT}}{{#HAS_BODY}}<blockquote>{{BODY:pre_escape}}</blockquote>{{/HAS_BODY}}</li>
{{/PUBLICATION_VERSION}}</ul></section>
{{/PUBLICATION_VERSION_LIST}}
{{#ALERT_LIST}}<section><h2>Vos alertes <small>({{COUNT}})</small></h2>
<ul>
{{#ALERT}}<li>{{RISK}}, envoyée le {{SENT_AT}}{{#HAS_CONDUCT}}<blockquote>{{CONDUCT:pre_escape}}</blockquote>{{/HAS_CONDUCT}}</li>
{{/ALERT}}</ul></section>
{{/ALERT_LIST}}
{{#FLAG_LIST}}<section><h2>Vos signalements <small>({{COUNT}})</small></h2>
<ul>
{{#FLAG}}<li>{{RECEIPT}}, le {{CREATED_AT}} : {{#REASON_IS_1}}Injure ou menace{{/REASON_IS_1}}{{#REASON_IS_2}}Propos haineux ou discriminatoire{{/REASON_IS_2}}{{#REASON_IS_3}}Vie privée d’une personne{{/REASON_IS_3}}{{#REASON_IS_4}}Publicité ou arnaque{{/REASON_IS_4}}{{#REASON_IS_5}}Hors sujet{{/REASON_IS_5}}{{#REASON_IS_6}}Contenu illégal{{/REASON_IS_6}}{{#REASON_IS_7}}Autre raison{{/REASON_IS_7}}, {{#STATE_IS_0}}en cours{{/STATE_IS_0}}{{#STATE_IS_1}}contenu gardé{{/STATE_IS_1}}{{#STATE_IS_2}}contenu masqué{{/STATE_IS_2}}{{#HAS_EXPLANATION}}<blockquote>{{EXPLANATION:pre_escape}}</blockquote>{{/HAS_EXPLANATION}}</li>
{{/FLAG}}</ul></section>
{{/FLAG_LIST}}
{{#MODERATION_LIST}}<section><h2>Les décisions de modération que vous avez reçues <small>({{COUNT}})</small></h2>
<ul>
{{#MODERATION}}<li>{{DECIDED_AT}} : {{#REASON_IS_1}}Injure ou menace{{/REASON_IS_1}}{{#REASON_IS_2}}Propos haineux ou discriminatoire{{/REASON_IS_2}}{{#REASON_IS_3}}Vie privée d’une personne{{/REASON_IS_3}}{{#REASON_IS_4}}Publicité ou arnaque{{/REASON_IS_4}}{{#REASON_IS_5}}Hors sujet{{/REASON_IS_5}}{{#REASON_IS_6}}Contenu illégal{{/REASON_IS_6}}{{#REASON_IS_7}}Autre raison{{/REASON_IS_7}}{{#HAS_EXPLANATION}}<blockquote>{{EXPLANATION:pre_escape}}</blockquote>{{/HAS_EXPLANATION}}{{#HAS_ANSWER}}<p>Votre réponse :</p><blockquote>{{ANSWER:pre_escape}}</blockquote>{{/HAS_ANSWER}}</li>
{{/MODERATION}}</ul></section>
{{/MODERATION_LIST}}
{{#PREFERENCE_LIST}}<section><h2>Vos réglages de notifications <small>({{COUNT}})</small></h2>
<ul>
{{#PREFERENCE}}<li>{{#TOPIC_IS_1}}Nouveau groupe{{/TOPIC_IS_1}}{{#TOPIC_IS_2}}Sondage{{/TOPIC_IS_2}}{{#TOPIC_IS_3}}Publication{{/TOPIC_IS_3}}{{#TOPIC_IS_4}}Alerte{{/TOPIC_IS_4}}{{#TOPIC_IS_5}}Messages d’un groupe{{/TOPIC_IS_5}}{{#TOPIC_IS_6}}Commentaires{{/TOPIC_IS_6}}{{#TOPIC_IS_7}}Messages privés{{/TOPIC_IS_7}} {{#CHANNEL_IS_0}}sur le site{{/CHANNEL_IS_0}}{{#CHANNEL_IS_1}}par e-mail{{/CHANNEL_IS_1}}{{#CHANNEL_IS_2}}par SMS{{/CHANNEL_IS_2}}{{#CHANNEL_IS_3}}notification de l’application{{/CHANNEL_IS_3}} : {{#CADENCE_IS_0}}jamais{{/CADENCE_IS_0}}{{#CADENCE_IS_1}}aussitôt{{/CADENCE_IS_1}}{{#CADENCE_IS_2}}une fois par jour{{/CADENCE_IS_2}}{{#CADENCE_IS_3}}une fois par semaine{{/CADENCE_IS_3}}</li>
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
{{#SESSION_LIST}}<section><h2>Vos connexions <small>({{COUNT}})</small></h2>
<ul>
{{#SESSION}}<li>{{#HAS_AGENT}}{{AGENT}}, {{/HAS_AGENT}}ouverte le {{CREATED_AT}}, vue le {{SEEN_AT}}</li>
{{/SESSION}}</ul></section>
{{/SESSION_LIST}}
{{#SECOND_FACTOR_LIST}}<section><h2>La validation en deux étapes <small>({{COUNT}})</small></h2>
<ul>
{{#SECOND_FACTOR}}<li>Active depuis le {{SINCE}}</li>
{{/SECOND_FACTOR}}</ul></section>
{{/SECOND_FACTOR_LIST}}
{{#RECOVERY_CODE_LIST}}<section><h2>Vos codes de secours</h2>
<ul>
{{#RECOVERY_CODE}}<li>{{CODES}} encore valables</li>
{{/RECOVERY_CODE}}</ul></section>
{{/RECOVERY_CODE_LIST}}
{{#ONE_TIME_LIST}}<section><h2>Vos liens et codes en cours <small>({{COUNT}})</small></h2>
<ul>
{{#ONE_TIME}}<li>Créé le {{CREATED_AT}}, sert jusqu’au {{EXPIRES_AT}}</li>
{{/ONE_TIME}}</ul></section>
{{/ONE_TIME_LIST}}
{{#OUTBOX_LIST}}<section><h2>Les messages que nous vous avons envoyés <small>({{COUNT}})</small></h2>
<ul>
{{#OUTBOX}}<li>{{CREATED_AT}} {{#CHANNEL_IS_0}}sur le site{{/CHANNEL_IS_0}}{{#CHANNEL_IS_1}}par e-mail{{/CHANNEL_IS_1}}{{#CHANNEL_IS_2}}par SMS{{/CHANNEL_IS_2}}{{#CHANNEL_IS_3}}notification de l’application{{/CHANNEL_IS_3}}{{#HAS_SUBJECT}} : {{SUBJECT}}{{/HAS_SUBJECT}}{{#HAS_SENT_AT}}, parti le {{SENT_AT}}{{/HAS_SENT_AT}}</li>
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
{{#LETTER_LIST}}<section><h2>Vos échanges privés avec des mairies <small>({{COUNT}})</small></h2>
<ul>
{{#LETTER}}<li>N° {{THREAD_ID}}, {{COMMUNE}} : « {{SUBJECT}} »{{#OFFICIAL_IS_1}}, demande officielle{{/OFFICIAL_IS_1}}{{#HAS_LAST_AT}}, dernier message le {{LAST_AT}}{{/HAS_LAST_AT}}{{#HAS_AWAITING_SINCE}}, sans réponse depuis le {{AWAITING_SINCE}}{{/HAS_AWAITING_SINCE}}{{#HAS_CLOSED_AT}}, close le {{CLOSED_AT}}{{/HAS_CLOSED_AT}}{{#HAS_ARCHIVED_AT}}, archivée le {{ARCHIVED_AT}}{{/HAS_ARCHIVED_AT}}</li>
{{/LETTER}}</ul></section>
{{/LETTER_LIST}}
{{#LETTER_ANSWER_LIST}}<section><h2>Ce que des mairies ont répondu à vos messages privés <small>({{COUNT}})</small></h2>
<p>Les fichiers joints à ces réponses se téléchargent dans la conversation.</p>
<ul>
{{#LETTER_ANSWER}}<li>Conversation n° {{THREAD_ID}}, mairie de {{COMMUNE}}, le {{CREATED_AT}}{{#HAS_EDITED_AT}}, modifié le {{EDITED_AT}}{{/HAS_EDITED_AT}}<blockquote>{{BODY:pre_escape}}</blockquote></li>
{{/LETTER_ANSWER}}</ul></section>
{{/LETTER_ANSWER_LIST}}
{{#LETTER_READING_LIST}}<section><h2>Quand des messages à une mairie ont été ouverts <small>({{COUNT}})</small></h2>
<ul>
{{#LETTER_READING}}<li>Conversation n° {{THREAD_ID}}, {{#BY_ME_IS_0}}ouverte par la mairie{{/BY_ME_IS_0}}{{#BY_ME_IS_1}}ouverte par vous pour la mairie{{/BY_ME_IS_1}} le {{READ_AT}}</li>
{{/LETTER_READING}}</ul></section>
{{/LETTER_READING_LIST}}
{{#LETTER_NOTE_LIST}}<section><h2>Vos notes à des collègues <small>({{COUNT}})</small></h2>
<ul>
{{#LETTER_NOTE}}<li>Conversation n° {{THREAD_ID}}, le {{CREATED_AT}}{{#HAS_BODY}}<blockquote>{{BODY:pre_escape}}</blockquote>{{/HAS_BODY}}</li>
{{/LETTER_NOTE}}</ul></section>
{{/LETTER_NOTE_LIST}}
{{#DISCUSSION_MEMBER_LIST}}<section><h2>Les groupes dont vous êtes ou avez demandé à être <small>({{COUNT}})</small></h2>
<ul>
{{#DISCUSSION_MEMBER}}<li>« {{TITLE}} » : {{#STATE_IS_0}}demande en attente{{/STATE_IS_0}}{{#STATE_IS_1}}membre{{/STATE_IS_1}}{{#STATE_IS_2}}écarté{{/STATE_IS_2}}, depuis le {{ASKED_AT}}{{#HAS_DECIDED_AT}}, décidé le {{DECIDED_AT}}{{/HAS_DECIDED_AT}}{{#HAS_REASON}} : {{REASON}}{{/HAS_REASON}}</li>
{{/DISCUSSION_MEMBER}}</ul></section>
{{/DISCUSSION_MEMBER_LIST}}
{{#POST_LIST}}<section><h2>Vos messages <small>({{COUNT}})</small></h2>
<ul>
{{#POST}}<li>{{#KIND_IS_1}}Groupe{{/KIND_IS_1}}{{#KIND_IS_2}}Messagerie{{/KIND_IS_2}}{{#KIND_IS_3}}Direct{{/KIND_IS_3}} n° {{THREAD_ID}}, {{COMMUNE}}, le {{CREATED_AT}}{{#HAS_EDITED_AT}}, modifié le {{EDITED_AT}}{{/HAS_EDITED_AT}}{{#HAS_HIDDEN_AT}}, masqué le {{HIDDEN_AT}}{{/HAS_HIDDEN_AT}}{{#HAS_DELETED_AT}}, supprimé le {{DELETED_AT}}{{/HAS_DELETED_AT}}{{#HAS_BODY}}<blockquote>{{BODY:pre_escape}}</blockquote>{{/HAS_BODY}}</li>
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
{{#CHAT_GUEST_LIST}}<section><h2>Les directs où vous étiez <small>({{COUNT}})</small></h2>
<ul>
{{#CHAT_GUEST}}<li>« {{TITLE}} », {{COMMUNE}}, vu pour la dernière fois le {{SEEN_AT}}{{#HAS_POSTED_AT}}, dernier message le {{POSTED_AT}}{{/HAS_POSTED_AT}}</li>
{{/CHAT_GUEST}}</ul></section>
{{/CHAT_GUEST_LIST}}
{{#CHAT_SUPPORT_LIST}}<section><h2>Les questions que vous avez posées ou soutenues dans un direct <small>({{COUNT}})</small></h2>
<ul>
{{#CHAT_SUPPORT}}<li>Message n° {{POST_ID}}, le {{SUPPORTED_AT}}</li>
{{/CHAT_SUPPORT}}</ul></section>
{{/CHAT_SUPPORT_LIST}}
</main>
</body>
</html>
