// What strangers send to this section.
import { town } from "../e2e/site.mjs";

const desk = `/mairie/${town}`;

/** What sqlmap tries: [path, fields of the form, who sends it]. `*` marks a place in the path. */
export const targets = ({ mayor }) => [
  [`${desk}/reglages/liens`, "label=a&url=https://exemple.test", mayor], [`${desk}/equipe`, "email=yanis@demo.parvis&publish=on", mayor],
  [`${desk}/journal?avant=1`, "", mayor],
];

/** Forms with files: address → a sender of what a file may be. */
export const uploads = (send, { mayor }) => ({
  "/mairie": (content) => send(`${desk}/reglages/maire`, mayor, { motto: "Bonjour" }, "portrait", content),
});
