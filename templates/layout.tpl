{{%AUTOESCAPE context="HTML"}}
<!doctype html>
<html lang="fr">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>{{#HAS_TITLE}}{{TITLE}} – {{/HAS_TITLE}}{{#HERE}}{{COMMUNE}} – {{/HERE}}Parvis</title>
{{#ABOUT}}<meta name="description" property="og:description" content="{{WORDS}}">
<meta property="og:title" content="{{TITLE}} – {{COMMUNE}}">
<meta property="og:type" content="article">
<meta property="og:image" content="{{#PICTURED}}{{PICTURE}}{{/PICTURED}}{{#NOT_PICTURED}}{{CARD}}{{/NOT_PICTURED}}">{{/ABOUT}}
{{#ABOUT_TOWN}}<meta name="description" property="og:description" content="Les nouvelles de la mairie {{COMMUNE:x-de}}, ses alertes, et la parole aux habitants : suivez votre maire, écrivez-lui, parlez entre voisins.">
<meta property="og:title" content="{{COMMUNE}} : le maire et les habitants">
<meta property="og:type" content="website">
<meta property="og:image" content="{{CARD}}">{{/ABOUT_TOWN}}
{{#ABOUT_SITE}}<meta name="description" property="og:description" content="Le maire d’une commune et ses habitants en relation directe : nouvelles de la mairie, alertes par SMS, messages privés, groupes et directs.">
<meta property="og:title" content="Parvis : le maire et les habitants, sur la même place">
<meta property="og:type" content="website">
<meta property="og:image" content="{{CARD}}">{{/ABOUT_SITE}}
<meta property="og:site_name" content="Parvis">
<meta property="og:locale" content="fr_FR">
<meta name="twitter:card" content="summary_large_image">
{{#OWN_ADDRESS}}<meta property="og:url" content="{{ADDRESS}}">
<link rel="canonical" href="{{ADDRESS}}">{{/OWN_ADDRESS}}
{{#SCHEMA}}<script type="application/ld+json">{{>JSON}}</script>{{/SCHEMA}}
<meta name="color-scheme" content="light dark">
{{#REFRESH}}<noscript><meta http-equiv="refresh" content="{{REFRESH_SECONDS}}; url={{REFRESH_PATH}}"></noscript>{{/REFRESH}}
{{#NO_INDEX}}<meta name="robots" content="noindex">{{/NO_INDEX}}
<link rel="icon" href="/static/favicon.svg" type="image/svg+xml">
<link rel="search" type="application/opensearchdescription+xml" title="Parvis : les communes" href="/opensearch.xml">
{{#TOWN}}<link rel="alternate" type="application/atom+xml" title="Les nouvelles {{COMMUNE:x-de}}" href="/fil/{{COMMUNE_PATH}}/atom.xml">
<link rel="alternate" type="application/atom+xml" title="Les alertes {{COMMUNE:x-de}}" href="/alertes/{{COMMUNE_PATH}}/atom.xml">{{/TOWN}}
<link rel="preload" as="font" type="font/woff2" href="{{$file name='vendor/text.woff2'}}" crossorigin>
<link rel="preload" as="font" type="font/woff2" href="{{$file name='vendor/title.woff2'}}" crossorigin>
<link rel="stylesheet" href="{{STYLE_PATH}}">
<meta name="htmx-config" content='{"allowEval":false,"includeIndicatorStyles":false,"allowScriptTags":false,"selfRequestsOnly":true,"historyCacheSize":0,"attributesToSettle":["class","width","height"],
  "responseHandling":[{"code":"204","swap":false},{"code":"...","swap":true}]}'>
<script src="{{$file name='vendor/htmx.min.js'}}" defer></script>
<script src="{{$file name='pictures.js'}}" defer></script>
<script src="{{$file name='menu.js'}}" defer></script>
</head>
<body>
<a class="skip" href="#content">Aller au contenu</a>
<header class="top">
  <div class="container">
    {{#TOWN}}<a class="brand{{#LONG}} long{{/LONG}}" href="/fil/{{COMMUNE_PATH}}"><img src="/static/favicon.svg" alt="" width="40" height="40"><span>{{COMMUNE}} <small>{{DEPARTMENT}} · {{POSTCODE}}</small></span></a>{{/TOWN}}
    {{#NO_TOWN}}<a class="brand" href="/"><img src="/static/favicon.svg" alt="" width="40" height="40"><span>Parvis <small>Le maire et les habitants</small></span></a>{{/NO_TOWN}}
    {{#TOWN}}<search class="search"><form method="get" action="/recherche/{{COMMUNE_PATH}}">
      <input type="search" name="q" maxlength="100" placeholder="Rechercher {{COMMUNE:x-a}}…" aria-label="Rechercher {{COMMUNE:x-a}}" autocomplete="off">
      <button type="submit">{{$icon search}}<span class="visually-hidden">Rechercher</span></button>
    </form></search>{{/TOWN}}
    {{#NO_TOWN}}<search class="search"><form method="get" action="/communes">
      <input type="search" name="q" placeholder="Rechercher une commune…" aria-label="Rechercher une commune, par son nom ou son code postal" autocomplete="off">
      <button type="submit">{{$icon search}}<span class="visually-hidden">Rechercher</span></button>
    </form></search>{{/NO_TOWN}}
    <nav aria-label="Votre compte">
      {{#TOWN}}<a class="find phone-only" href="/recherche/{{COMMUNE_PATH}}">{{$icon search 24}}<span class="visually-hidden">Rechercher {{COMMUNE:x-a}}</span></a>{{#TEAM}}
      <a class="button quiet door" href="/mairie/{{COMMUNE_PATH}}">{{$icon key-round}} <span>La mairie</span>{{#TO_DO}} <span class="badge">{{TO_DO_COUNT}}</span><span class="visually-hidden"> à faire</span>{{/TO_DO}}</a>{{/TEAM}}{{/TOWN}}
      {{#SIGNED_IN}}
      <a class="bell" href="/notifications">{{$icon bell 24}}{{#UNREAD}}<span class="badge">{{UNREAD_COUNT}}</span>{{/UNREAD}}<span
        class="visually-hidden">{{#NONE_UNREAD}}Notifications{{/NONE_UNREAD}}{{#ONE_UNREAD}} notification non lue{{/ONE_UNREAD}}{{!
        }}{{#SEVERAL_UNREAD}} notifications non lues{{/SEVERAL_UNREAD}}{{#MANY_UNREAD}} notifications non lues{{/MANY_UNREAD}}</span></a>
      <details class="menu end account" name="menu">
        <summary><span class="initials me" aria-hidden="true">{{INITIALS}}</span><span class="name"><span class="visually-hidden">Votre compte, </span>{{FIRST_NAME}}</span></summary>
        <ul>
          <li class="who-line"><strong>{{FIRST_NAME}}</strong>{{#HOME}}<small>Votre commune : {{COMMUNE}}</small>{{/HOME}}</li>
          <li><a href="/messagerie">{{$icon mail}} Messagerie{{#NEW_LETTER}} <span class="badge">{{COUNT}}</span>{{/NEW_LETTER}}</a></li>
          <li><a href="/notifications">{{$icon bell}} Notifications{{#UNREAD}} <span class="badge">{{UNREAD_COUNT}}</span>{{/UNREAD}}</a></li>
          <li><a href="/fil">{{$icon newspaper}} Les mairies que je suis</a></li>
          <li><a href="/compte">{{$icon settings}} Mon compte</a></li>
          <li class="rule"><form method="post" action="/deconnexion"><button type="submit">{{$icon log-out}} Se déconnecter</button></form></li>
        </ul>
      </details>
      {{/SIGNED_IN}}
      {{#SIGNED_OUT}}
      <a class="button quiet login" href="/connexion">{{$icon log-in}} <span>Se connecter</span></a>
      <a class="button" href="/inscription{{#TOWN}}?commune={{COMMUNE_PATH}}{{/TOWN}}">S’inscrire</a>
      {{/SIGNED_OUT}}
    </nav>
  </div>
</header>
{{>ALERTS}}
{{#TOWN}}
<nav class="bar" aria-label="Rubriques {{COMMUNE:x-de}}"><div class="container"><ul>{{>MENU}}</ul></div></nav>
{{/TOWN}}
{{#BAND}}
<section class="town" aria-label="La commune">
  <div class="container">
    <div>
      <h1>{{COMMUNE}}</h1>
      <p>{{$icon map-pin}} {{#HAS_EPCI}}{{EPCI}}, {{/HAS_EPCI}}{{REGION}}</p>
    </div>
    <dl class="figures">
      {{#HAS_POPULATION}}<div><dt>Habitants</dt><dd>{{POPULATION}}</dd></div>{{/HAS_POPULATION}}
      {{#HAS_SURFACE}}<div><dt>Superficie</dt><dd>{{SURFACE}} km²</dd></div>{{/HAS_SURFACE}}
      {{#HAS_DENSITY}}<div><dt>Densité</dt><dd>{{DENSITY}} hab./km²</dd></div>{{/HAS_DENSITY}}
    </dl>
  </div>
</section>
{{/BAND}}
{{#TRIAL}}
<div class="container"><div class="notice warning" role="status">{{$icon eye 24}}<div><p><strong>Mode d’essai.</strong> Tout fonctionne, rien ne part{{#MAYOR}} : <a href="/mairie/{{COMMUNE_PATH}}/essai">voyez à qui chaque message
  serait allé, ou ouvrez pour de bon</a>{{/MAYOR}}.</p></div></div></div>
{{/TRIAL}}
{{#HAS_TEMPLATE_PROBLEM}}
<div class="container"><div class="notice error" role="alert">
  {{$icon circle-alert 24}}
  <div><h2>Un modèle de page ne peut pas être lu</h2><p>Le site continue avec la version précédente. Vous n’avez rien à faire : l’exploitant du site en est averti. Voici ce qu’il doit corriger : <code>{{TEMPLATE_PROBLEM}}</code></p></div>
</div></div>
{{/HAS_TEMPLATE_PROBLEM}}
{{#MAIL_RETURNS}}
<div class="container"><div class="notice warning" role="status">
  {{$icon triangle-alert 24}}
  <div><p>Les e-mails envoyés à <strong>{{RETURNING_ADDRESS}}</strong> reviennent : vérifiez votre adresse. En attendant, vous ne recevez plus ni nouvelles ni alertes par e-mail.</p>
  <form class="actions" method="post" action="/compte/e-mail/reessayer"><a class="button quiet" href="/compte/securite">Changer d’adresse</a> <button class="plain" type="submit">Elle est bonne, réessayer</button></form></div>
</div></div>
{{/MAIL_RETURNS}}
{{>DONE}}
{{>MAIN}}
<footer class="footer">
  <div class="container">
    {{#TOWN}}<p>{{COMMUNE}} sur Parvis · <a href="/communes">Changer de commune</a></p>{{/TOWN}}
    {{#NO_TOWN}}<p>Parvis : le maire et les habitants, sur la même place</p>{{/NO_TOWN}}
    <ul>
      {{#TOWN}}<li><a href="/rubriques/{{COMMUNE_PATH}}">Toutes les rubriques</a></li>{{/TOWN}}
      <li><a href="/charte">Charte</a></li>
      <li><a href="/mentions-legales">Mentions légales</a></li>
      <li><a href="/donnees-personnelles">Données personnelles</a></li>
      <li><a href="{{SOURCE_URL}}">Code source (AGPL)</a></li>
      <li><a href="/accessibilite">Accessibilité : non conforme</a></li>
    </ul>
  </div>
</footer>
{{#TOWN}}{{>PHONE_MENU}}{{/TOWN}}
</body>
</html>
