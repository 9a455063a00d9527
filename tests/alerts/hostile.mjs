// What strangers send to this section.
import { town } from "../e2e/site.mjs";

const alerts = `/alertes/${town}`;

/** What sqlmap tries: [path, fields of the form, who sends it]. `*` marks a place in the path. */
export const targets = ({ site, mayor }) => [
  [`${alerts}/${site.sql("SELECT MAX(id) FROM alert")}*`],
  [`${alerts}/nouvelle`, "category=danger&risk=a&place=b&authority=c&conduct=d&recipients=streets&streets=rue+de+la+Fontaine&districts=1&unknown-too=on&form_id=e&step=preview", mayor],
];
