{{%AUTOESCAPE context="HTML"}}
<div class="container page narrow">
<main id="content">
<article class="card prose">
<h1>Données personnelles</h1>
<p>Responsable du traitement : {{#HAS_OPERATOR_NAME}}{{OPERATOR_NAME}}{{/HAS_OPERATOR_NAME}}{{#NO_OPERATOR_NAME}}<strong>nom à compléter par
  l’exploitant</strong>{{/NO_OPERATOR_NAME}}, {{#HAS_OPERATOR_EMAIL}}<a
  href="mailto:{{OPERATOR_EMAIL}}">{{OPERATOR_EMAIL}}</a>{{/HAS_OPERATOR_EMAIL}}{{#NO_OPERATOR_EMAIL}}<strong>adresse e-mail à compléter par
  l’exploitant</strong>{{/NO_OPERATOR_EMAIL}}. Pour la page d’une commune, la mairie en est responsable avec lui.</p>
<h2>Ce que nous gardons, et pourquoi</h2>
<ul>
  <li><strong>Prénom, nom, e-mail, commune</strong> : pour savoir qui parle, et pour que la mairie puisse vérifier que vous habitez là.</li>
  <li><strong>Mot de passe</strong> : seulement sous une forme que personne ne peut relire, pas même nous.</li>
  <li><strong>Ce que vous écrivez</strong> : commentaires, « J’aime », signalements, réponses à une décision.</li>
  <li><strong>Ce que vous suivez</strong> : mairies, discussions, réglages des notifications, ce que vous en avez lu.</li>
  <li><strong>Les groupes de discussion</strong> : vos messages et leurs pièces jointes, vos demandes et la réponse de la mairie, jusqu’où vous avez lu. Qui peut lire un groupe y voit aussi qui est passé en dernier.</li>
  <li><strong>Vos connexions</strong> : la date et le type d’appareil, pour que vous puissiez les fermer. Et le jour de votre dernière visite, pour supprimer les comptes oubliés.</li>
  <li><strong>Les messages qui vous sont envoyés</strong> : la date et le sujet, pas le texte, pendant 90 jours.</li>
</ul>
<p>Rien d’autre n’est obligatoire. S’inscrire est libre ; ne pas le faire n’a aucune conséquence. Le fichier des inscrits n’est ni un fichier de la population, ni une liste électorale, et ne sert à aucune campagne.</p>
<h2>Ce que vous pouvez ajouter</h2>
<ul>
  <li><strong>Téléphone mobile</strong> : pour recevoir les alertes par SMS, après confirmation par un code.</li>
  <li><strong>Adresse</strong> : pour recevoir les alertes qui ne concernent que votre rue.</li>
  <li><strong>Date de naissance, civilité, photo</strong> : si vous le souhaitez. Vous seul les voyez.</li>
</ul>
<p>Téléphone, adresse et date de naissance sont chiffrés avec une clé qui n’est pas dans la base : qui volerait la base de données, ou une de ses
  copies, ne pourrait pas les lire. Ni la mairie ni les autres habitants ne les voient. Avant et après une alerte, la mairie lit combien de personnes
  elle touche, jamais lesquelles ; en dessous de cinq personnes dans une rue, un quartier ou en tout, elle lit seulement « moins de cinq ». Vous les
  effacez quand vous voulez dans <a href="/compte">Mon compte</a>.</p>
<h2>Qui voit votre nom</h2>
<p>Un visiteur lit votre prénom et l’initiale de votre nom. Les habitants de votre commune lisent votre nom entier, sauf si vous demandez le contraire. La mairie lit toujours votre nom entier.</p>
<p>Les pages où vos commentaires se lisent demandent aux moteurs de recherche de ne pas les retenir.</p>
<h2>Combien de temps</h2>
<ul>{{#KEPT}}
  <li>{{#ACCOUNT}}Votre compte, et ce qui en fait partie (ce que vous suivez, ce que vous aimez, vos réglages, ce que vous avez lu, vos demandes aux
    mairies et leurs réponses) : tant que vous l’utilisez. Si vous le supprimez, il est fermé aussitôt et effacé au bout de 72 heures, avec vos textes
    ou non, comme vous le choisissez. Si une mairie vous a confié une fonction entre-temps, elle prend fin, et la mairie en est avertie. Après 23 mois
    sans visite, un e-mail vous prévient, puis un second deux semaines avant la fin ; après deux ans, le compte est supprimé : vos commentaires et vos
    messages dans les groupes et les directs restent sans votre nom. Les maires et délégués en fonction ne sont pas concernés par ce délai de deux ans.{{/ACCOUNT}}
  {{#TEXTS}}Vos commentaires et vos messages dans les groupes, avec leurs pièces jointes : jusqu’à ce que vous les supprimiez, ou avec votre compte, comme vous le choisissez.{{/TEXTS}}
  {{#LETTERS}}Vos messages privés aux mairies, leurs pièces jointes et les notes de l’équipe à leur sujet : jusqu’à ce que votre compte soit effacé, toujours.{{/LETTERS}}
  {{#CHATS}}Les messages d’un direct : jusqu’à sa fin, sauf s’il a été annoncé comme conservé.{{/CHATS}}
  {{#TOWN}}Ce qu’un élu ou un délégué a écrit ou décidé au nom de la mairie, et le journal de la mairie : ils restent à la commune, sans son nom une fois son compte effacé.{{/TOWN}}
  {{#OFFICE}}La photo, la phrase et la date d’élection d’un maire : jusqu’à la fin de sa fonction. Qui lui succède n’en hérite pas.{{/OFFICE}}
  {{#HIDDEN}}Ce qui est masqué par la mairie, ou supprimé par elle avec les commentaires qui s’y trouvaient : {{MONTHS}} mois, le temps de contester ;
    si vous contestez, {{MONTHS}} mois après votre réponse. Ensuite le texte, les pièces jointes, l’explication et la réponse sont effacés ; il reste
    la raison, pour les chiffres de l’année.{{/HIDDEN}}
  {{#FLAGS}}Un signalement : votre nom, votre adresse e-mail et votre explication, {{MONTHS}} mois après la décision, et {{UNDECIDED_YEARS}} ans au plus si la mairie ne décide rien. Avec ou sans compte ; plus tôt si votre compte est effacé.{{/FLAGS}}
  {{#SESSIONS}}Une connexion : jusqu’à ce que vous vous déconnectiez, ou {{DAYS}} jours après votre dernière visite ; un an au plus ({{DAYS}} jours pour l’équipe d’une mairie).{{/SESSIONS}}
  {{#SECOND_FACTOR}}La clé de votre application d’authentification, chiffrée, et l’empreinte de vos codes de secours : jusqu’à ce que vous désactiviez la validation en deux étapes. Une clé commencée et jamais confirmée : une heure.{{/SECOND_FACTOR}}
  {{#MAILBOXES}}Une adresse e-mail d’où nos messages reviennent : {{DAYS}} jours après le dernier retour, ou tant qu’un compte la porte ; plus tôt si vous la confirmez de nouveau ou la changez.{{/MAILBOXES}}
  {{#MAILS}}Un message qui vous est envoyé : le texte et l’adresse jusqu’à ce qu’il parte ({{DAYS}} jours s’il ne peut pas partir), la date et le sujet {{DAYS}} jours.{{/MAILS}}
  {{#LINKS}}Un lien ou un code qui ne sert qu’une fois : jusqu’à ce qu’il serve, {{DAYS}} jours au plus.{{/LINKS}}
  {{#ATTEMPTS}}Le nombre de vos essais (connexion, inscription, envois), contre les abus : {{DAYS}} jour, sous une forme qui ne dit pas de qui il s’agit.{{/ATTEMPTS}}
  {{#PLACES}}Le réseau de vos connexions, pour vous laisser entrer quand une foule essaie des mots de passe : {{DAYS}} jours après votre dernière connexion, sous une forme qui ne dit ni qui vous êtes ni où.{{/PLACES}}
  {{#UNCONFIRMED}}Une inscription jamais confirmée : {{DAYS}} jours.{{/UNCONFIRMED}}
  {{#NATIONAL_LIST}}Le nom des maires de France et la date de leur élection, déjà publics dans le répertoire national des élus : jusqu’à l’import suivant.{{/NATIONAL_LIST}}</li>{{/KEPT}}
</ul>
<p>Les copies de secours de l’exploitant contiennent encore ce qui a été effacé, jusqu’à ce qu’elles soient remplacées.</p>
<h2>Un seul cookie</h2>
<p>Il tient votre session ouverte. Le jour où vous vous inscrivez, un autre reconnaît l’appareil pour ne pas vous demander
  deux fois le mot de passe ; il s’efface quand vous confirmez. Il n’y en a pas d’autre, ni traceur, ni mesure d’audience : c’est pourquoi aucun bandeau ne vous demande votre accord.</p>
<h2>Personne d’autre</h2>
<p>Aucune page n’appelle un autre site. Rien n’est vendu ni loué. Les e-mails et les SMS passent par les prestataires de l’exploitant, qui ne
  reçoivent que l’adresse ou le numéro, et le texte à remettre. Les photos sont débarrassées de leur lieu de prise de vue.</p>
<h2>Vos droits</h2>
<p>Dans <a href="/compte">Mon compte</a>, vous pouvez lire et corriger vos données, <a href="/compte/donnees">les emporter toutes</a> dans un fichier,
  et <a href="/compte/supprimer">supprimer votre compte</a>. Pour toute autre demande, écrivez à l’exploitant : {{#HAS_OPERATOR_EMAIL}}<a
  href="mailto:{{OPERATOR_EMAIL}}">{{OPERATOR_EMAIL}}</a>{{/HAS_OPERATOR_EMAIL}}{{#NO_OPERATOR_EMAIL}}<strong>adresse e-mail à compléter par
  l’exploitant</strong>{{/NO_OPERATOR_EMAIL}}. La réponse vient dans le mois.</p>
<p>Si elle ne vous convient pas, vous pouvez saisir la <abbr title="Commission nationale de l’informatique et des libertés">CNIL</abbr>, 3 place de
  Fontenoy, TSA 80715, 75334 Paris Cedex 07, <a href="https://www.cnil.fr/fr/plaintes" rel="noopener">www.cnil.fr/fr/plaintes</a>.</p>
</article>
</main>
</div>
