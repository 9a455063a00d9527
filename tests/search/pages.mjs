// The pages of this section: what a browser looks at, and what its program is asked for.
import { town } from "../e2e/site.mjs";

/** Its program answers here, below 500. */
export const front = `/recherche/${town}`;

/** [name, address, who may see it] */
export const pages = [
  ["search", `/recherche/${town}`, "visitor"],
  ["search-found", `/recherche/${town}?q=march%C3%A9`, "visitor citizen"],
  ["search-none", `/recherche/${town}?q=zzz`, "citizen"],
];
