// The pages of this section: what a browser looks at, and what its program is asked for.
import { unsubscribeAddress } from "../e2e/people.mjs";

/** Its program answers here, below 500. */
export const front = "/notifications";

/** [name, address, who may see it] */
export const pages = [
  ["notifications", "/notifications", "citizen mayor"],
  ["notifications-end", "/notifications?avant=1-1", "citizen"],
  ["notifications-settings", "/notifications/reglages", "citizen"],
  ["notifications-delete", "/notifications/supprimer-tout", "citizen"],
  ["unsubscribe", "@unsubscribe@", "visitor"],
  ["unsubscribe-digest", "@unsubscribe-digest@", "visitor"],
];

/** What the words between @ stand for in the demo town. */
export const words = (site) => ({
  "@unsubscribe@": unsubscribeAddress(site, "claire@demo.parvis", "publications"),
  "@unsubscribe-digest@": unsubscribeAddress(site, "claire@demo.parvis", "quotidien"),
});
