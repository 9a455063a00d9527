{{%AUTOESCAPE context="HTML"}}
{{! What was done in the mayor’s name, in the town hall’s journal: the act member.rename is MEMBER_RENAME. }}
{{#MEMBER_RENAME}}a changé de nom{{/MEMBER_RENAME}}
{{#MEMBER_MOVE}}a changé de commune{{/MEMBER_MOVE}}
{{#ACCOUNT_CONFIRM}}a confirmé le compte de{{/ACCOUNT_CONFIRM}}
{{#ACCOUNT_BLOCK}}a bloqué le compte de{{/ACCOUNT_BLOCK}}
{{#ACCOUNT_UNBLOCK}}a débloqué le compte de{{/ACCOUNT_UNBLOCK}}
{{#ACCOUNT_RESET}}a donné un lien pour un nouveau mot de passe à{{/ACCOUNT_RESET}}
{{#FACTOR_ON}}a activé la validation en deux étapes :{{/FACTOR_ON}}
{{#FACTOR_OFF}}a désactivé la validation en deux étapes :{{/FACTOR_OFF}}
