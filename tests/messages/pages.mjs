// The pages of this section: what a browser looks at, and what its program is asked for.
import { town } from "../e2e/site.mjs";

/** Its program answers here, below 500. */
export const front = "/messagerie";

/** [name, address, who may see it] */
export const pages = [
  ["messages", "/messagerie", "citizen mayor"],
  ["messages-archive", "/messagerie/archives", "citizen"],
  ["messages-search", "/messagerie?q=rue", "citizen"],
  ["messages-none", "/messagerie?q=zzz", "citizen"],
  ["messages-write", "/messagerie/nouveau?mairie=56260", "citizen mayor"],
  ["messages-inbox", `/messagerie/${town}`, "mayor"],
  ["messages-all", `/messagerie/${town}?etat=toutes`, "mayor"],
  ["messages-closed", `/messagerie/${town}?etat=closes`, "mayor"],
  ["messages-show", `/messagerie/${town}/@letter@`, "citizen mayor"],
  ["messages-answer", `/messagerie/${town}/@waiting@`, "mayor"],
  ["messages-canned", `/messagerie/${town}/reponses-types`, "mayor"],
  ["messages-canned-edit", `/messagerie/${town}/reponses-types/1`, "mayor"],
];

/** What the words between @ stand for in the demo town. */
export const words = (site) => ({
  "@letter@": site.sql("SELECT thread_id FROM letter WHERE subject LIKE 'Lampadaire%'"),
  "@waiting@": site.sql("SELECT thread_id FROM letter WHERE subject LIKE 'Autorisation%'"),
});
