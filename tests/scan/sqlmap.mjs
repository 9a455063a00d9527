// sqlmap tries every parameter that reaches a statement, as the person who may send it.
import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { createServer } from "node:http";
import { join } from "node:path";
import { test } from "../e2e/runner.mjs";
import { ask, freePort, town } from "../e2e/site.mjs";
import { person, post, visitorToken } from "../hostile/raw.mjs";

const patience = 240; // seconds for a target; beyond it there is no verdict, which is a failure
const claire = "claire@demo.parvis", mayor = "maire@demo.parvis";
const fil = `/fil/${town}`, desk = `/mairie/${town}`, groups = `/groupes/${town}`, live = `/direct/${town}`, letters = `/messagerie/${town}`, alerts = `/alertes/${town}`;

/** What the targets need: a live chat that is open, a canned answer, and words of Claire's. Resolves to their numbers. */
async function settle(site) {
  const people = { [claire]: await person(site, claire), [mayor]: await person(site, mayor) };
  const sent = async (who, path, fields) => assert.equal((await post(site, path, people[who], { once: `settle ${path}`, ...fields })).status, 303, path);
  await sent(mayor, live, { title: "Questions au maire", until: "always", record: "keep", slow: "0" });
  await sent(mayor, `${letters}/reponses-types`, { title: "Voirie", text: "Nous transmettons." });
  const group = site.sql(`SELECT MIN(thread_id) FROM discussion WHERE commune_code = '${town.slice(-5)}' AND admission = 0 AND archived_at IS NULL`);
  const chat = site.sql("SELECT MAX(thread_id) FROM chat");
  const letter = site.sql("SELECT MAX(thread_id) FROM letter JOIN member m ON m.id = member_id WHERE m.email_key = 'claire@demo.parvis'");
  await sent(claire, `${live}/${chat}/messages`, { text: "Quand ouvre la piscine ?", question: "on" });
  const question = site.sql("SELECT MAX(post_id) FROM chat_question");
  await sent(claire, `${groups}/${group}/messages`, { text: "Bonjour à tous" });
  return { people, group, chat, letter, question, said: site.sql("SELECT MAX(id) FROM post"), canned: site.sql("SELECT MAX(id) FROM canned_answer"), alert: site.sql("SELECT MAX(id) FROM alert") };
}

/** Path, fields of the form, who sends it, and what is done to the database all the while. `*` marks a place in the path. */
function targets({ group, chat, letter, question, said, canned, alert }) {
  const spoken = "text=Bonjour&quoted=1&once=a";
  const tomorrow = new Date(Date.now() + 86400000).toISOString().slice(0, 16);
  return [
    ["/communes?q=arzon"], ["/inscription?commune=vannes-56260"], ["/inscription/confirmer?code=abc"], ["/mot-de-passe/nouveau?code=abc"],
    [`${fil}?avant=1763629920-31`], ["/fil/vannes-56260*"], [`${fil}/1*`], [`${fil}/1?avant=3`], ["/commune/vannes-56260*"],
    ["/connexion", "email=claire@demo.parvis"], [`${fil}/1/signaler`, "reason=1&explanation=a&name=b&email=c@exemple.test&good-faith=1"],
    [`${fil}/1/messages`, "text=Bonjour&once=a", claire], ["/fil?avant=1763629920-31", "", claire],
    ["/compte/nom", "first-name=Claire&last-name=Tanguy&shown-name=full", claire],
    [fil, "title=a&text=b&topic=c&alt=d&audience=public&when=draft&once=e", mayor], [`${desk}/citoyens/acceptes?q=claire&apres=1`, "", mayor],
    [`${desk}/citoyens?apres=1-1`, "", mayor], [`${desk}/reglages/liens`, "label=a&url=https://exemple.test", mayor],
    [`${desk}/equipe`, "email=yanis@demo.parvis&publish=on", mayor], [`${desk}/journal?avant=1`, "", mayor],
    [`${groups}?avant=1763629920-31`, "", claire], [`${groups}/${group}*`, "", claire], [`${groups}/${group}?avant=3&apres=1&message=2&citer=1`, "", claire],
    [`${groups}/${group}/participants?apres=1`, "", claire], [`${groups}/${group}/messages`, spoken, claire], [`${groups}/${group}/messages/${said}*/modifier`, "text=Bonjour", claire],
    [groups, "title=a&about=b&admission=0&once=a", mayor], [`${groups}/demandes?apres=1763629920-31&groupe=1`, "", mayor],
    [`${live}?avant=1763629920-31`, "", claire], [`${live}/${chat}*/nouveau?apres=1&etat=1-1&arret=1`, "", claire], [`${live}/${chat}?avant=3&apres=1&message=2`, "", claire],
    [`${live}/${chat}/presents?cle=abc&apres=1`, "", claire], [`${live}/${chat}/messages`, spoken, claire], [`${live}/${chat}/questions/${question}*/soutenir`, "a=b", mayor],
    ["/messagerie?q=voirie&avant=1763629920-31", "", claire], [`${letters}/${letter}*`, "", claire], ["/messagerie/nouveau?mairie=56260", "", claire],
    ["/messagerie/nouveau", `mairie=56260&subject=a&official=on&files=&${spoken}`, claire], [`${letters}/${letter}/messages`, `${spoken}&vu=1`, claire],
    [`${letters}?etat=tous&avant=1763629920-31`, "", mayor], [`${letters}/${letter}/notes`, "note=a&once=b", mayor], [`${letters}/${letter}/attribuer`, "colleague=", mayor],
    [`${letters}/reponses-types`, "title=a&text=b&once=c", mayor], [`${letters}/reponses-types/${canned}*`, "title=a&text=b", mayor],
    ["/notifications?avant=1763629920-31", "", claire], [`${alerts}/${alert}*`],
    [`${alerts}/nouvelle`, "category=danger&risk=a&place=b&authority=c&conduct=d&recipients=streets&streets=rue+de+la+Fontaine&districts=1&unknown-too=on&once=e&step=preview", mayor],
    // A commune has one open chat at a time: the last target ends the one that the others needed.
    [live, `title=a&until=hour&closes-at=${tomorrow}&record=keep&slow=0&once=a`, mayor, "UPDATE chat SET ended_at = opened_at WHERE ended_at IS NULL"],
  ];
}

/** The target as it stands, sent once: it does what it is there for. A code nobody has is a refusal in words. */
async function works(site, people, [path, form, email]) {
  const address = path.replace("*", "");
  const fields = form && Object.fromEntries(new URLSearchParams(form));
  if (fields?.once) fields.once += " first";
  const who = email ? people[email] : { csrf: form && await visitorToken(site) };
  const { status, body } = form ? await post(site, address, who, fields) : await ask(site.base + address, { headers: who.cookie ? { Cookie: who.cookie } : {} });
  const fine = /connexion|code=abc/.test(path) ? [200, 404, 410, 422] : [200, 204, 303];
  assert.ok(fine.includes(status), `${address} is ${status}:\n${body.slice(0, 1500)}`);
}

/** As few questions as this find the hole of the page below. */
const fewest = 40;
const found = /identified the following injection/;

const words = (site, url) => ["-u", url, "--batch", "--disable-coloring", "--dbms=SQLite", "--level=2", "--risk=1", "--technique=BEUST", "--time-sec=2", "--timeout=10", "--retries=1",
  "--flush-session", "--output-dir", join(site.folder, "sqlmap"), "--ignore-redirects", "--ignore-code=400,401,403,404,409,422,429"];

/** A page that pastes what it is given into its statement: scans that would not find this prove nothing. */
async function control(site, run) {
  const server = createServer((request, answer) => {
    const id = new URL(request.url, "http://control").searchParams.get("id");
    let rows = "";
    try { rows = execFileSync("sqlite3", ["-readonly", join(site.folder, "parvis.db"), `SELECT name FROM commune WHERE code = '${id}'`], { encoding: "utf8", stdio: ["ignore", "pipe", "ignore"] }); } catch { /* as a careless page would */ }
    answer.setHeader("Content-Type", "text/html").end(`<html><body><h1>Commune</h1><p>${rows}</p></body></html>`);
  });
  const port = await freePort();
  await new Promise((done) => server.listen(port, "127.0.0.1", done));
  try {
    const { text } = await run("sqlmap", words(site, `http://127.0.0.1:${port}/?id=56260`), patience);
    if (!found.test(text)) throw new Error(`not found:\n${text.slice(-2000)}`);
  } finally { server.close(); }
}

export async function sqlmap(site, run) {
  await test("scan: sqlmap finds its way into a page that has a hole", () => control(site, run));
  const place = await settle(site);
  for (const target of targets(place).filter(([path]) => path.includes(process.env.FILTER ?? ""))) {
    const [path, form, email, meanwhile] = target;
    if (meanwhile) site.sql(meanwhile);
    const again = meanwhile && setInterval(() => site.sql(meanwhile), 200);
    await test(`scan: sqlmap finds no way into ${form ? "POST" : "GET"} ${path}${email ? ` as ${email}` : ""}`, async () => {
      await works(site, place.people, target);
      const asked = () => site.output.split(`event=request method=${form ? "POST" : "GET"}`).length;
      const before = asked();
      const { text, late } = await run("sqlmap", [...words(site, site.base + path),
        ...(path === "/connexion" ? ["--delay=0.2"] : []), // nginx lets no more passwords through
        ...(form ? ["--data", `csrf=x&${form}`, "--csrf-token=csrf", `--csrf-url=${site.base}${email ? "/compte" : "/connexion"}`] : []),
        ...(email ? ["--cookie", place.people[email].cookie, "--skip=parvis,csrf"] : ["--skip=csrf"])], patience);
      if (found.test(text)) throw new Error(text.slice(-3000));
      if (late) throw new Error(`no verdict after ${patience} s:\n${text.slice(-800)}`);
      if (!/do(es)? not (seem|appear) to be injectable|all tested parameters do not/.test(text)) throw new Error(`it says nothing:\n${text.slice(-1500)}`);
      if (asked() - before < fewest) throw new Error(`${asked() - before} requests prove nothing:\n${text.slice(-1500)}`);
    });
    clearInterval(again);
  }
}
