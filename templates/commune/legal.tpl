{{%AUTOESCAPE context="HTML"}}
<div class="container page narrow">
<main id="content">
<article class="card prose">
<h1>Mentions légales</h1>
{{#INCOMPLETE}}<div class="notice warning">{{$icon triangle-alert 24}}<div><p>L’exploitant de ce site n’a pas encore rempli toutes les mentions que la loi demande. Ce qui manque est indiqué ci-dessous.</p></div></div>{{/INCOMPLETE}}
<h2>Qui exploite ce site</h2>
<dl class="facts">
  <dt>Site</dt><dd>{{SITE}}</dd>
  <dt>Exploitant</dt><dd>{{#HAS_OPERATOR_NAME}}{{OPERATOR_NAME}}{{/HAS_OPERATOR_NAME}}{{#NO_OPERATOR_NAME}}<strong>à compléter par l’exploitant</strong>{{/NO_OPERATOR_NAME}}</dd>
  <dt>Adresse</dt><dd>{{#HAS_OPERATOR_ADDRESS}}{{OPERATOR_ADDRESS}}{{/HAS_OPERATOR_ADDRESS}}{{#NO_OPERATOR_ADDRESS}}<strong>à compléter par l’exploitant</strong>{{/NO_OPERATOR_ADDRESS}}</dd>
  <dt>E-mail</dt><dd>{{#HAS_OPERATOR_EMAIL}}<a href="mailto:{{OPERATOR_EMAIL}}">{{OPERATOR_EMAIL}}</a>{{/HAS_OPERATOR_EMAIL}}{{#NO_OPERATOR_EMAIL}}<strong>adresse e-mail à compléter par l’exploitant</strong>{{/NO_OPERATOR_EMAIL}}</dd>
  <dt>Téléphone</dt><dd>{{#HAS_OPERATOR_PHONE}}{{OPERATOR_PHONE}}{{/HAS_OPERATOR_PHONE}}{{#NO_OPERATOR_PHONE}}<strong>à compléter par l’exploitant</strong>{{/NO_OPERATOR_PHONE}}</dd>
  <dt>Hébergeur</dt><dd>{{#HAS_OPERATOR_HOST}}{{OPERATOR_HOST}}{{/HAS_OPERATOR_HOST}}{{#NO_OPERATOR_HOST}}<strong>nom, adresse et téléphone à compléter par l’exploitant</strong>{{/NO_OPERATOR_HOST}}</dd>
</dl>
<h2>Qui est responsable de ce qui est publié</h2>
<p>Pour la page d’une commune, le directeur de la publication est son maire. Pour les autres pages, c’est l’exploitant du site.</p>
<p>Chaque commentaire engage la personne qui l’a écrit. Pour le signaler, utilisez le drapeau à côté du texte.</p>
<h2>D’où viennent les données des communes</h2>
<p>Noms, codes et population : code officiel géographique de l’Insee. Maires : Répertoire national des élus. Adresses des mairies : annuaire de l’administration. Superficies et limites : IGN. Ces données sont publiées sous Licence Ouverte.</p>
<h2>Le logiciel</h2>
<p>Parvis est un logiciel libre, sous <a href="https://www.gnu.org/licenses/agpl-3.0.html" hreflang="en">licence AGPL 3.0 ou ultérieure</a> (texte en
  anglais). Cette licence vous donne le droit d’obtenir le code source de la version que ce site utilise : <a href="{{SOURCE_URL}}">télécharger le code source</a>.</p>
</article>
</main>
</div>
