// sqlmap tries every parameter that reaches a statement, as the person who may send it.
import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { createServer } from "node:http";
import { join } from "node:path";
import { test } from "../e2e/runner.mjs";
import { sectionHostiles } from "../e2e/sections.mjs";
import { ask, freePort } from "../e2e/site.mjs";
import { person, post, visitorToken } from "../hostile/raw.mjs";

const patience = 240; // seconds for a target; beyond it there is no verdict, which is a failure
const claire = "claire@demo.parvis", mayor = "maire@demo.parvis";

/** What each section's tests/<section>/hostile.mjs has, and what they need of the site made first. Resolves to {people, targets}. */
async function settle(site) {
  const people = { [claire]: await person(site, claire), [mayor]: await person(site, mayor) };
  const sent = async (who, path, fields) => assert.equal((await post(site, path, people[who], { form_id: `settle ${path}`, ...fields })).status, 303, path);
  const targets = [];
  for (const section of await sectionHostiles()) targets.push(...await section.targets?.({ site, sent, claire, mayor }) ?? []);
  assert.ok(targets.length > 40);
  return { people, targets };
}

/** The target as it stands, sent once: it does what it is there for. A code nobody has is a refusal in words. */
async function works(site, people, [path, form, email]) {
  const address = path.replace("*", "");
  const fields = form && Object.fromEntries(new URLSearchParams(form));
  if (fields?.form_id) fields.form_id += " first";
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
  for (const target of place.targets.filter(([path]) => path.includes(process.env.FILTER ?? ""))) {
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
