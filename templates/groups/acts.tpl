{{%AUTOESCAPE context="HTML"}}
{{! What was done in the mayor’s name, in the town hall’s journal: the act group.open is GROUP_OPEN. }}
{{#GROUP_OPEN}}a ouvert un groupe de discussion{{/GROUP_OPEN}}
{{#GROUP_EDIT}}a modifié un groupe de discussion{{/GROUP_EDIT}}
{{#GROUP_PIN}}a épinglé un groupe de discussion{{/GROUP_PIN}}
{{#GROUP_UNPIN}}n’épingle plus un groupe de discussion{{/GROUP_UNPIN}}
{{#GROUP_CLOSE}}a fermé un groupe de discussion{{/GROUP_CLOSE}}
{{#GROUP_REOPEN}}a rouvert un groupe de discussion{{/GROUP_REOPEN}}
{{#GROUP_ARCHIVE}}a archivé un groupe de discussion{{/GROUP_ARCHIVE}}
{{#GROUP_RESTORE}}a sorti un groupe de discussion des archives{{/GROUP_RESTORE}}
{{#PARTICIPANT_ACCEPT}}a laissé entrer dans un groupe de discussion{{/PARTICIPANT_ACCEPT}}
{{#PARTICIPANT_REFUSE}}a refusé dans un groupe de discussion{{/PARTICIPANT_REFUSE}}
{{#PARTICIPANT_EXCLUDE}}a exclu d’un groupe de discussion{{/PARTICIPANT_EXCLUDE}}
