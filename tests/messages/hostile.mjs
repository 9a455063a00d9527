// What strangers send to this section.
import { town } from "../e2e/site.mjs";

const letters = `/messagerie/${town}`;

/** What sqlmap tries: [path, fields of the form, who sends it]. `*` marks a place in the path. */
export async function targets({ site, sent, claire, mayor }) {
  await sent(mayor, `${letters}/reponses-types`, { title: "Voirie", text: "Nous transmettons." });
  const letter = site.sql("SELECT MAX(thread_id) FROM letter JOIN member m ON m.id = member_id WHERE m.email_key = 'claire@demo.parvis'");
  const canned = site.sql("SELECT MAX(id) FROM canned_answer"), spoken = "text=Bonjour&quoted=1&form_id=a";
  return [
    ["/messagerie?q=voirie&avant=1763629920-31", "", claire], [`${letters}/${letter}*`, "", claire], ["/messagerie/nouveau?mairie=56260", "", claire],
    ["/messagerie/nouveau", `mairie=56260&subject=a&official=on&files=&${spoken}`, claire], [`${letters}/${letter}/messages`, `${spoken}&vu=1`, claire],
    [`${letters}?etat=tous&avant=1763629920-31`, "", mayor], [`${letters}/${letter}/notes`, "note=a&form_id=b", mayor], [`${letters}/${letter}/attribuer`, "colleague=", mayor],
    [`${letters}/reponses-types`, "title=a&text=b&form_id=c", mayor], [`${letters}/reponses-types/${canned}*`, "title=a&text=b", mayor],
  ];
}

/** Forms with files: address → a sender of what a file may be. */
export const uploads = (send, { claire }) => ({
  "/messagerie/nouveau": (content) => send("/messagerie/nouveau", claire, { mairie: town.slice(-5), subject: "Un plan", text: "Voici.", form_id: `lane${Math.random()}` }, "files", content),
});
