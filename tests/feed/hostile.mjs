// What strangers send to this section.
import { town } from "../e2e/site.mjs";

const fil = `/fil/${town}`;

/** What sqlmap tries: [path, fields of the form, who sends it]. `*` marks a place in the path. */
export const targets = ({ claire, mayor }) => [
  [`${fil}?avant=1763629920-31`], ["/fil/vannes-56260*"], [`${fil}/1*`], [`${fil}/1?avant=3`],
  [`${fil}/1/signaler`, "reason=1&explanation=a&name=b&email=c@exemple.test&good-faith=1"],
  [`${fil}/1/messages`, "text=Bonjour&form_id=a", claire], ["/fil?avant=1763629920-31", "", claire],
  [fil, "title=a&text=b&topic=c&alt=d&audience=public&when=draft&form_id=e", mayor],
];

/** Forms with files: address → a sender of what a file may be. */
export const uploads = (send, { mayor }) => ({
  "/fil": (content) => send(fil, mayor, { title: "Le port", text: "Ce matin.", audience: "public", when: "draft" }, "picture", content),
});
