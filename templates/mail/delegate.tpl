{{%AUTOESCAPE context="HTML"}}
{{#APPOINTED}}Vous êtes délégué du maire {{COMMUNE:x-de:none}}{{/APPOINTED}}{{#CHANGED}}Vos droits de délégué {{COMMUNE:x-a:none}} ont changé{{/CHANGED}}{{#ENDED}}Votre délégation {{COMMUNE:x-a:none}} a pris fin{{/ENDED}}
De : Mairie {{COMMUNE:x-de:none}}
Bonjour {{NAME:none}},

{{#APPOINTED}}{{MAYOR:none}}, maire {{COMMUNE:x-de:none}}, vous a nommé délégué sur Parvis. Vous pouvez maintenant, en son nom et avec votre propre compte :{{/APPOINTED}}{{#CHANGED}}{{MAYOR:none}}, maire {{COMMUNE:x-de:none}}, a changé vos droits de délégué. Vous pouvez maintenant :{{/CHANGED}}{{#ENDED}}{{MAYOR:none}}, maire {{COMMUNE:x-de:none}}, a mis fin à votre délégation. Votre compte reste ouvert ; vos actes restent au journal de la mairie.{{/ENDED}}

{{#PUBLISH_TICKED}}- publier
{{/PUBLISH_TICKED}}{{#ANSWER_TICKED}}- répondre aux messages
{{/ANSWER_TICKED}}{{#MODERATE_TICKED}}- modérer et valider les citoyens
{{/MODERATE_TICKED}}{{#NOTICES_TICKED}}- tenir l’affichage légal
{{/NOTICES_TICKED}}{{#ALERTS_TICKED}}- envoyer des alertes
{{/ALERTS_TICKED}}{{#REPORTS_TICKED}}- traiter les signalements des habitants
{{/REPORTS_TICKED}}{{#AGENDA_TICKED}}- tenir l’agenda
{{/AGENDA_TICKED}}
{{#APPOINTED}}Chaque acte est inscrit au journal sous votre vrai nom. Si vous ne voulez pas de cette délégation, dites-le au maire : il peut y mettre fin.

Le bureau de la mairie : {{BASE_URL:none}}/mairie/{{PATH:none}}{{/APPOINTED}}{{#CHANGED}}Le bureau de la mairie : {{BASE_URL:none}}/mairie/{{PATH:none}}{{/CHANGED}}

{{#NO_REPLY}}Ne répondez pas à cet e-mail : personne ne le lirait.{{/NO_REPLY}}
Parvis – {{BASE_URL:none}}
