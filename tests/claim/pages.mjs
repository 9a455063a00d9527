// The pages of this section: what a browser looks at, and what its program is asked for.
import { town } from "../e2e/site.mjs";

/** Its program answers here, below 500. */
export const front = `/mairie/${town}/activation`;

/** [name, address, who may see it] */
export const pages = [
  ["claim", "/mairie/arzon-56005/activation", "visitor citizen"],
];
