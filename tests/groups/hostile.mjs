// What strangers send to this section.
import { town } from "../e2e/site.mjs";

const groups = `/groupes/${town}`;
const open = (site) => site.sql(`SELECT MIN(thread_id) FROM discussion WHERE commune_code = '${town.slice(-5)}' AND admission = 0 AND archived_at IS NULL`);

/** What sqlmap tries: [path, fields of the form, who sends it]. `*` marks a place in the path. */
export async function targets({ site, sent, claire, mayor }) {
  const group = open(site);
  await sent(claire, `${groups}/${group}/messages`, { text: "Bonjour à tous" });
  const said = site.sql("SELECT MAX(id) FROM post");
  return [
    [`${groups}?avant=1763629920-31`, "", claire], [`${groups}/${group}*`, "", claire], [`${groups}/${group}?avant=3&apres=1&message=2&citer=1`, "", claire],
    [`${groups}/${group}/participants?apres=1`, "", claire], [`${groups}/${group}/messages`, "text=Bonjour&quoted=1&form_id=a", claire],
    [`${groups}/${group}/messages/${said}*/modifier`, "text=Bonjour", claire],
    [groups, "title=a&about=b&admission=0&form_id=a", mayor], [`${groups}/demandes?apres=1763629920-31&groupe=1`, "", mayor],
  ];
}

/** Forms with files: address → a sender of what a file may be. */
export const uploads = (send, { site, claire }) => ({
  "/groupes": (content) => send(`${groups}/${open(site)}/messages`, claire, { text: "Voici.", form_id: `lane${Math.random()}` }, "files", content),
});
