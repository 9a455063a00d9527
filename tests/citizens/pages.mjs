// The pages of this section: what a browser looks at, and what its program is asked for.
import { town } from "../e2e/site.mjs";

/** Its program answers here, below 500. */
export const front = `/mairie/${town}/citoyens`;

/** [name, address, who may see it] */
export const pages = [
  ["desk-citizens", `/mairie/${town}/citoyens`, "mayor"],
  ["desk-accepted", `/mairie/${town}/citoyens/acceptes`, "mayor"],
];
