{{%AUTOESCAPE context="HTML"}}
<div class="container page narrow">
<main id="content">
<article class="card prose">
<h1>Charte</h1>
<p>Parvis est la place de la mairie, en ligne. Le maire et les habitants s’y parlent comme on se parle sur la place : sous son vrai nom, et avec respect.</p>
<h2>Les règles de la maison</h2>
<ul>
  <li>Vous avez 15 ans ou plus, vous écrivez sous votre vrai nom et vous n’avez qu’un compte.</li>
  <li>Vous restez courtois, même quand vous n’êtes pas d’accord. Critiquer une décision est permis ; attaquer une personne ne l’est pas.</li>
  <li>Vous restez dans le sujet de la publication que vous commentez.</li>
  <li>Vous ne publiez rien sur la vie privée d’une autre personne : ni nom, ni adresse, ni téléphone, ni photo sans son accord.</li>
  <li>En cas de danger, n’écrivez pas ici : appelez le 15, le 17, le 18 ou le 112.</li>
</ul>
<h2>Les sept raisons de masquer un texte</h2>
<p>La mairie ne peut masquer un texte que pour l’une de ces raisons :</p>
<ol>
  <li><strong>Injure ou menace</strong> envers une personne ou un groupe.</li>
  <li><strong>Propos haineux ou discriminatoire</strong>, par exemple à cause de l’origine, de la religion, du sexe ou d’un handicap.</li>
  <li><strong>Vie privée d’une personne</strong> : ce qui permet de la reconnaître ou de la joindre, sans son accord.</li>
  <li><strong>Publicité ou arnaque</strong>.</li>
  <li><strong>Hors sujet</strong>.</li>
  <li><strong>Contenu illégal</strong> au regard de la loi française.</li>
  <li><strong>Autre raison</strong>, que la mairie écrit.</li>
</ol>
<p>Être d’un autre avis que le maire n’est pas une raison.</p>
<h2>Signaler un texte</h2>
<p>Le drapeau à côté de chaque texte permet de le signaler, même sans compte. Vous recevez un numéro ; si vous laissez votre e-mail, vous recevez aussi la décision et ses raisons.</p>
<h2>Si votre texte est masqué</h2>
<p>Nous vous prévenons par e-mail, avec la raison, et vous pouvez y répondre. Vous pouvez aussi saisir le tribunal.</p>
<h2>Ce que Parvis n’est pas</h2>
<p>Un sondage ou un « J’aime » n’est pas un vote au sens de la loi. Un message public n’est pas une demande officielle : pour une démarche, écrivez à la mairie.</p>
</article>
</main>
</div>
