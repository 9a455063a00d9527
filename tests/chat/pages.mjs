// The pages of this section: what a browser looks at, and what its program is asked for.
import { town } from "../e2e/site.mjs";

/** Its program answers here, below 500. */
export const front = `/direct/${town}`;

/** [name, address, who may see it] */
export const pages = [
  ["chat", `/direct/${town}`, "visitor citizen mayor"],
  ["chat-record", `/direct/${town}/@chat@`, "citizen mayor"],
  ["chat-questions", `/direct/${town}/@chat@/questions`, "citizen"],
  ["chat-open", `/direct/${town}/ouvrir`, "mayor"],
];

/** What the words between @ stand for in the demo town. */
export const words = (site) => ({
  "@chat@": site.sql("SELECT MIN(thread_id) FROM chat"),
});
