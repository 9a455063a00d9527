{{%AUTOESCAPE context="HTML"}}
<div class="container page narrow">
<main id="content">
<article class="card prose">
<h1>Accessibilité : non conforme</h1>
<p>{{#HAS_OPERATOR_NAME}}{{OPERATOR_NAME}}{{/HAS_OPERATOR_NAME}}{{#NO_OPERATOR_NAME}}L’exploitant de ce site{{/NO_OPERATOR_NAME}} s’engage à rendre
  son site accessible, conformément à l’article 47 de la loi n° 2005-102 du 11 février 2005. Cette déclaration s’applique à {{SITE}}.</p>
<h2>État de conformité</h2>
<p>Ce site est <strong>non conforme</strong> au référentiel général d’amélioration de l’accessibilité (RGAA), version 4.1 : aucun audit n’a encore été fait. Il le reste dans cette déclaration tant qu’un audit n’a pas prouvé le contraire.</p>
<h2>Ce qui est fait</h2>
<p>Chaque page se lit et chaque formulaire s’envoie au clavier seul, sans JavaScript, dans un navigateur texte, agrandi à 200 % et sur un petit écran.</p>
<h2>Contenus non accessibles</h2>
<p>Ils n’ont pas encore été recensés. Les images et les documents ajoutés par les mairies peuvent manquer d’une description.</p>
<h2>Nous écrire</h2>
<p>Si vous n’arrivez pas à lire une page ou à utiliser un service, écrivez-nous : {{#HAS_OPERATOR_EMAIL}}<a
  href="mailto:{{OPERATOR_EMAIL}}">{{OPERATOR_EMAIL}}</a>{{/HAS_OPERATOR_EMAIL}}{{#NO_OPERATOR_EMAIL}}<strong>adresse e-mail à compléter par
  l’exploitant</strong>{{/NO_OPERATOR_EMAIL}}{{#HAS_OPERATOR_PHONE}}, ou appelez le {{OPERATOR_PHONE}}{{/HAS_OPERATOR_PHONE}}. Nous vous donnerons l’information autrement.</p>
<h2>Voies de recours</h2>
<p>Si vous nous avez signalé un défaut et que la réponse ne vous convient pas, vous pouvez :</p>
<ul>
  <li>écrire au <a href="https://formulaire.defenseurdesdroits.fr/" rel="noopener">Défenseur des droits</a> ;</li>
  <li>contacter son <a href="https://www.defenseurdesdroits.fr/saisir/delegues" rel="noopener">délégué dans votre département</a> ;</li>
  <li>lui envoyer un courrier, gratuitement et sans timbre : Défenseur des droits, Libre réponse 71120, 75342 Paris CEDEX 07.</li>
</ul>
</article>
</main>
</div>
