// In a text browser: the key sentences of each page, in the order in which they are read.
import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { test, testWith } from "./runner.mjs";
import { town } from "./site.mjs";

const dump = (url) => execFileSync("w3m", ["-dump", "-cols", "100", "-o", "accept_encoding=identity", url], { encoding: "utf8", env: { ...process.env, LC_ALL: "C.UTF-8" } })
  .replace(/[\u00a0\u202f]/g, " ").replaceAll("’", "'").replace(/\s+/g, " ");

function inOrder(text, sentences) {
  let at = 0;
  for (const sentence of sentences) {
    const found = text.indexOf(sentence, at);
    assert.ok(found >= 0, `"${sentence}" does not follow in:\n${text.slice(0, 3000)}`);
    at = found + sentence.length;
  }
}

const pages = [
  [`/fil/${town}`, ["Aller au contenu", "Vannes", "Se connecter", "Le fil", "La commune", "Habitants", "Camille Le Goff", "Maire de Vannes",
    "Le marché de Noël s'installe place de la Mairie", "vendredi 11 décembre", "3 J'aime", "3 commentaires", "Claire T.", "Y aura-t-il une navette",
    "mairie", "ligne 4", "Yanis K.", "Connectez-vous", "Rue Hoche : une piste cyclable dès le printemps", "Bienvenue sur notre page",
    "Liens utiles", "Charte", "Mentions légales", "Données personnelles"]],
  [`/fil/${town}/1`, ["Retour au fil de Vannes", "Bienvenue sur notre page", "on s'y parle avec respect", "Connectez-vous"]],
  [`/fil/${town}/1/signaler`, ["Signaler ce contenu", "Que reprochez-vous", "Injure ou menace", "Je crois de bonne foi", "Envoyer le signalement"]],
  ["/fil/arzon-56005", ["Le maire", "n'est pas encore sur Parvis", "Inscrivez-vous"]],
  ["/nulle-part", ["Erreur 404", "Cette page n'existe pas", "Chercher une commune"]],
];

const pagesOfSections = [
  ["/", ["Parlez avec votre maire", "Trouver ma commune", "Comment ça marche"]],
  ["/communes?q=56640", ["Arzon"]],
  [`/commune/${town}`, ["Vannes", "Morbihan"]],
  [`/alertes/${town}`, ["Alertes", "Aucune alerte en cours", "Alertes passées", "Grande marée et vent fort", "Être prévenu"]],
  [`/alertes/${town}/1`, ["Alerte terminée : Grande marée", "le port et le quai", "Météo-France", "La mer s'est retirée", "Ce qu'il fallait faire", "Éloignez-vous", "Affiche à imprimer"]],
  [`/groupes/${town}`, ["Groupes de discussion", "Les titres sont publics", "Végétalisons nos rues", "Épinglé", "Créé le", "Dernier message", "6 messages, 4 participants", "Accéder à la discussion",
    "Comité de quartier de Conleau", "Sur demande", "La cantine et les écoles", "Comment ça marche"]],
  ["/inscription", ["S'inscrire", "De quelle commune êtes-vous", "Chercher"]],
  [`/inscription?commune=${town}`, ["S'inscrire", "Votre commune", "Vannes", "Prénom", "Nom", "Adresse e-mail", "Mot de passe", "15 ans ou plus", "charte"]],
  ["/connexion", ["Se connecter", "Adresse e-mail", "Mot de passe", "Mot de passe oublié", "Inscrivez-vous"]],
  ["/mot-de-passe", ["Adresse e-mail"]],
  ["/charte", ["harte"]],
  ["/mentions-legales", ["Mentions légales"]],
  ["/donnees-personnelles", ["onnées personnelles"]],
  ["/accessibilite", ["non conforme"]],
];

export async function textTests(site, options) {
  for (const [path, sentences] of pages)
    await test(`text: ${path} reads well in w3m`, () => inOrder(dump(site.base + path), sentences));
  for (const [path, sentences] of pagesOfSections)
    await testWith(site, [path], `text: ${path} reads well in w3m`, () => inOrder(dump(site.base + path), sentences), options);
}
