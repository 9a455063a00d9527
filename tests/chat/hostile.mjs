// What strangers send to this section.
import { town } from "../e2e/site.mjs";

const live = `/direct/${town}`;

/** What sqlmap tries: [path, fields of the form, who sends it]. `*` marks a place in the path. */
export async function targets({ site, sent, claire, mayor }) {
  await sent(mayor, live, { title: "Questions au maire", until: "always", record: "keep", slow: "0" });
  const chat = site.sql("SELECT MAX(thread_id) FROM chat");
  await sent(claire, `${live}/${chat}/messages`, { text: "Quand ouvre la piscine ?", question: "on" });
  const question = site.sql("SELECT MAX(post_id) FROM chat_question");
  const tomorrow = new Date(Date.now() + 86400000).toISOString().slice(0, 16);
  return [
    [`${live}?avant=1763629920-31`, "", claire], [`${live}/${chat}*/nouveau?apres=1&etat=1-1&arret=1`, "", claire], [`${live}/${chat}?avant=3&apres=1&message=2`, "", claire],
    [`${live}/${chat}/presents?cle=abc&apres=1`, "", claire], [`${live}/${chat}/messages`, "text=Bonjour&quoted=1&form_id=a", claire],
    [`${live}/${chat}/questions/${question}*/soutenir`, "a=b", mayor],
    // A commune has one open chat at a time: the last target ends the one that the others needed.
    [live, `title=a&until=hour&closes-at=${tomorrow}&record=keep&slow=0&form_id=a`, mayor, "UPDATE chat SET ended_at = opened_at WHERE ended_at IS NULL"],
  ];
}
