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
];

/** What the words between @ stand for in the demo town. */
export const words = (site) => ({
  "@market@": site.sql("SELECT id FROM publication WHERE title LIKE 'Le marché%'"),
  "@comment@": site.sql("SELECT MIN(o.id) FROM post o JOIN publication p ON p.thread_id = o.thread_id WHERE p.title LIKE 'Le marché%'"),
});
