{{%AUTOESCAPE context="HTML"}}
{{$field name="files" type="file" multiple label="Pièces jointes" optional="(facultatif)"
  accept="image/*,.pdf,.docx,.xlsx,.pptx,.odt,.ods,.odp"
  hint="Au plus {{MOST}} fichiers de {{MEGABYTES}} Mo, 10 Mo en tout : photos, PDF, documents Word, Excel, PowerPoint (.docx, .xlsx, .pptx) ou LibreOffice, sans macros."
  if-attachments-too-many="Joignez au plus {{MOST}} fichiers à un message."
  if-too-large="Un des fichiers est trop lourd : {{MEGABYTES}} Mo au plus pour chacun."
  if-empty="Un des fichiers est vide : choisissez-le de nouveau."
  if-not-accepted="Un des fichiers n’est pas accepté : envoyez une photo, un PDF ou un document sans macros. Un ancien .doc ou .xls s’enregistre en .docx, .xlsx ou PDF."
  if-more-inside="Un des documents n’est pas accepté : il contient autre chose que du texte et des images, par exemple des macros, un fichier inséré,
    un graphique lié, un champ automatique ou un contenu pris ailleurs. Enregistrez-le au format PDF (« Fichier », « Exporter »), puis joignez ce PDF."
  if-active-pdf="Un des PDF n’est pas accepté : il contient un programme, une action ou un fichier inséré. Imprimez-le vers un nouveau PDF (« Imprimer », puis « Enregistrer au format PDF »), et joignez cette copie."
  if-locked="Un des documents n’est pas accepté : il est protégé par un mot de passe. Enregistrez-en une copie sans mot de passe, puis joignez la copie."
  if-unpacks-too-large="Un des documents n’est pas accepté : il est trop grand une fois ouvert. Enregistrez-le au format PDF, ou en plusieurs parties."
  if-damaged="Une des photos est abîmée et ne peut pas être lue : envoyez-la à nouveau, en JPEG ou en PNG."
  if-too-long="Vos photos demandent trop de calculs pour être lues ensemble. Envoyez-les une par une, ou enregistrez-les à nouveau en JPEG."
  if-no-room="Ce site n’a plus de place pour de nouveaux fichiers. Votre message peut partir sans eux : réessayez dans quelques jours."
  if-too-often="Vous avez envoyé beaucoup de fichiers : attendez dix minutes avant d’en joindre d’autres."
  if-too-many-today="Vous avez joint beaucoup de fichiers aujourd’hui : vous pourrez en joindre d’autres demain. Votre message peut partir sans eux."
  error="Pour des raisons de sécurité, le navigateur vous demande de choisir à nouveau vos fichiers."}}
