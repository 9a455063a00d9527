{{%AUTOESCAPE context="HTML"}}
{{! What was done, after a redirection to ?fait=feed.published; NOT_… is what did not come about. }}
{{#PUBLISHED}}Votre publication est en ligne.{{/PUBLISHED}}
{{#DRAFT}}Le brouillon est enregistré.{{/DRAFT}}
{{#SCHEDULED}}La publication est programmée.{{/SCHEDULED}}
{{#PINNED}}La publication est épinglée en haut du fil.{{/PINNED}}
{{#UNPINNED}}La publication n’est plus épinglée.{{/UNPINNED}}
{{#NOT_PINNED}}Trois publications sont déjà épinglées : retirez d’abord l’une d’elles du haut du fil.{{/NOT_PINNED}}
{{#DELETED}}La publication est supprimée.{{/DELETED}}
{{#COMMENTED}}Votre commentaire est publié.{{/COMMENTED}}
{{#FOLLOWED}}Vous suivez maintenant ce maire.{{/FOLLOWED}}
{{#NOT_FOLLOWED}}Vous suivez déjà 200 maires, le plus que l’on puisse suivre. Pour suivre celui-ci, cessez d’abord d’en suivre un autre dans <a href="/compte">votre compte</a>.{{/NOT_FOLLOWED}}
