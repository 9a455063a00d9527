{{%AUTOESCAPE context="HTML"}}
{{! What was done in the mayor’s name, in the town hall’s journal: the act chat.open is CHAT_OPEN. }}
{{#CHAT_OPEN}}a ouvert un direct{{/CHAT_OPEN}}
{{#CHAT_CLOSE}}a fermé un direct{{/CHAT_CLOSE}}
{{#CHAT_ANSWER}}a répondu à une question dans un direct{{/CHAT_ANSWER}}
