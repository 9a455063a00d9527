// The pages of this section: what a browser looks at, and what its program is asked for.
import { town } from "../e2e/site.mjs";

/** Its program answers here, below 500. */
export const front = `/mairie/${town}/decisions`;

/** [name, address, who may see it] */
export const pages = [
  ["desk-flags", `/mairie/${town}/signalements`, "mayor"],
  ["desk-decisions", `/mairie/${town}/decisions`, "mayor"],
  ["moderation", `/mairie/${town}/moderation`, "visitor"],
];
