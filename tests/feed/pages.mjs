// The pages of this section: what a browser looks at, and what its program is asked for.
import { town } from "../e2e/site.mjs";

const fil = `/fil/${town}`;

/** Its program answers here, below 500. */
export const front = `/fil/${town}`;

/** [name, address, who may see it] */
export const pages = [
  ["feed", fil, "visitor citizen mayor"],
  ["feed-empty", "/fil/arzon-56005", "visitor citizen"],
  ["followed", "/fil", "citizen"],
  ["post", `${fil}/@market@`, "visitor citizen mayor"],
  ["history", `${fil}/@market@/historique`, "visitor"],
  ["flag", `${fil}/@market@/signaler`, "visitor citizen"],
  ["flag-comment", `${fil}/@market@/messages/@comment@/signaler`, "visitor"],
  ["publish", `${fil}/publier`, "mayor"],
  ["edit", `${fil}/@market@/modifier`, "mayor"],
  ["delete", `${fil}/@market@/supprimer`, "mayor"],
  ["hide", `${fil}/@market@/messages/@comment@/masquer`, "mayor"],
  ["drafts", `${fil}/brouillons`, "mayor"],
  ["ended", `${fil}/terminees`, "mayor"],
];

/** What the words between @ stand for in the demo town. */
export const words = (site) => ({
  "@market@": site.sql("SELECT id FROM publication WHERE title LIKE 'Le marché%'"),
  "@comment@": site.sql("SELECT MIN(o.id) FROM post o JOIN publication p ON p.thread_id = o.thread_id WHERE p.title LIKE 'Le marché%'"),
});

/** [address, what a text browser reads there, in this order] */
export const texts = [
  [`/fil/${town}`, ["Aller au contenu", "Vannes", "Se connecter", "Le fil", "La commune", "Habitants", "Camille Le Goff", "Maire de Vannes",
    "Le marché de Noël s'installe place de la Mairie", "vendredi 11 décembre", "3 J'aime", "3 commentaires", "Claire T.", "Y aura-t-il une navette",
    "mairie", "ligne 4", "Yanis K.", "Connectez-vous", "Rue Hoche : une piste cyclable dès le printemps", "Bienvenue sur notre page",
    "Liens utiles", "Charte", "Mentions légales", "Données personnelles"]],
  [`/fil/${town}/1`, ["Retour au fil de Vannes", "Bienvenue sur notre page", "on s'y parle avec respect", "Connectez-vous"]],
  [`/fil/${town}/1/signaler`, ["Signaler ce contenu", "Que reprochez-vous", "Injure ou menace", "Je crois de bonne foi", "Envoyer le signalement"]],
  ["/fil/arzon-56005", ["Le maire", "n'est pas encore sur Parvis", "Inscrivez-vous"]],
];
