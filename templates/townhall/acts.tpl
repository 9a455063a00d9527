{{%AUTOESCAPE context="HTML"}}
{{! What was done in the mayor’s name, in the town hall’s journal: the act mayor.appoint is MAYOR_APPOINT. }}
{{#MAYOR_APPOINT}}a nommé maire sur ce site :{{/MAYOR_APPOINT}}
{{#MAYOR_END}}a mis fin au mandat sur ce site de{{/MAYOR_END}}
{{#DELEGATE_APPOINT}}a nommé délégué :{{/DELEGATE_APPOINT}}
{{#DELEGATE_CHANGE}}a changé les droits de{{/DELEGATE_CHANGE}}
{{#DELEGATE_END}}a mis fin à la délégation de{{/DELEGATE_END}}
{{#OFFICE_LEAVE}}a quitté sa fonction en supprimant son compte{{/OFFICE_LEAVE}}
{{#SETTINGS_AUTOMATIC}}est passé à la validation automatique des citoyens{{/SETTINGS_AUTOMATIC}}
{{#SETTINGS_MANUAL}}est passé à la validation des citoyens une par une{{/SETTINGS_MANUAL}}
{{#SETTINGS_CARD}}a modifié la carte du maire{{/SETTINGS_CARD}}
{{#LINK_ADD}}a ajouté un lien utile{{/LINK_ADD}}
{{#LINK_REMOVE}}a retiré un lien utile{{/LINK_REMOVE}}
{{#SETTINGS_PREFECTURE}}a changé le téléphone de la préfecture{{/SETTINGS_PREFECTURE}}
{{#SETTINGS_HALL}}a modifié les coordonnées de la mairie ou la présentation de la commune{{/SETTINGS_HALL}}
{{#SETTINGS_TRIAL}}est passé en mode d’essai{{/SETTINGS_TRIAL}}
{{#SETTINGS_OPEN}}a ouvert la page pour de bon{{/SETTINGS_OPEN}}
