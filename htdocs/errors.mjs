// The pages of nginx and Apache, for when no program answers: run by make as `node htdocs/errors.mjs` from the root of the
// project. They need nothing but the style, and are in the words of templates/errors where a program may say the same.

import { createHash } from "node:crypto";
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";

const pages = {
  400: ["Cette demande ne peut pas être lue",
    "L’adresse ou le formulaire est abîmé. Revenez à la page précédente et recommencez."],
  404: ["Cette page n’existe pas",
    "L’adresse est peut-être mal écrite, ou la page a été retirée. Cherchez votre commune pour repartir du bon endroit."],
  405: ["Cette adresse ne s’ouvre pas ainsi",
    "Revenez à la page précédente et utilisez le bouton du formulaire."],
  413: ["Ce fichier est trop lourd",
    "Un envoi peut peser 10 Mo au plus. Réduisez la photo, puis revenez à la page précédente : votre texte y est encore. Si vous n’aviez pas joint de photo, raccourcissez le texte."],
  414: ["Cette adresse est trop longue",
    "Le lien que vous avez suivi est abîmé. Revenez à l’accueil et cherchez votre commune."],
  429: ["Beaucoup de monde en ce moment",
    "Les connexions et les inscriptions sont trop nombreuses pour l’instant. Attendez quelques secondes, puis revenez à la page précédente et envoyez à nouveau : votre texte y est encore."],
  431: ["Votre navigateur envoie trop de données",
    "Effacez les cookies de ce site dans les réglages de votre navigateur, puis recommencez : il faudra seulement vous connecter à nouveau."],
  503: ["Le site est momentanément indisponible",
    "Rien n’a été enregistré. Réessayez dans une minute : revenez à la page précédente, votre texte y est encore."],
};

const style = `/static/site.css?v=${createHash("sha256").update(readFileSync("htdocs/site.css")).digest("hex").slice(0, 8)}`;

const page = (code, [title, text]) => `<!doctype html>
<html lang="fr">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title} – Parvis</title>
<meta name="robots" content="noindex">
<meta name="color-scheme" content="light dark">
<link rel="icon" href="/static/favicon.svg" type="image/svg+xml">
<link rel="stylesheet" href="${style}">
</head>
<body>
<div class="container page narrow">
<main id="content">
<section class="card empty">
  <p class="error-code">Erreur ${code}</p>
  <h1>${title}</h1>
  <p>${text}</p>
  <p><a class="button" href="/">Revenir à l’accueil</a></p>
</section>
</main>
</div>
</body>
</html>
`;

mkdirSync("htdocs/errors", { recursive: true });
for (const [code, words] of Object.entries(pages)) writeFileSync(`htdocs/errors/${code}.html`, page(code, words));
