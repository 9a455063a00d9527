// The pages of this section: what a browser looks at, and what its program is asked for.
import { town } from "../e2e/site.mjs";

/** Its program answers here, below 500. */
export const front = `/mairie/${town}`;

/** [name, address, who may see it] */
export const pages = [
  ["desk", `/mairie/${town}`, "mayor"],
  ["desk-team", `/mairie/${town}/equipe`, "mayor"],
  ["desk-journal", `/mairie/${town}/journal`, "mayor"],
  ["desk-hall", `/mairie/${town}/reglages/mairie`, "mayor"],
  ["desk-trial", `/mairie/${town}/essai`, "mayor"],
  ["desk-invitation", `/mairie/${town}/affiche`, "mayor"],
  ["desk-settings", `/mairie/${town}/reglages`, "mayor"],
];
