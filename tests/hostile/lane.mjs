// What takes long is done in one place, where nobody waits for a page.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "../e2e/runner.mjs";
import { ask, demoPassword, pause, town } from "../e2e/site.mjs";
import { jpegOfPasses, png } from "./bombs.mjs";
import { multipart, person, says, send } from "./raw.mjs";

const most = 1000; // ms for a page, whatever is sent meanwhile
const whole = 12000; // ms for a request with files, on a busy machine: it may compute for five

export async function tests(site) {
  const claire = await person(site, "claire@demo.parvis"), mayor = await person(site, "maire@demo.parvis");
  const bomb = jpegOfPasses(8000), slow = jpegOfPasses(60), large = png(5477, 5477);
  const form = (who, fields, name, content) => multipart({ csrf: who.csrf, ...fields, [name]: { name: "photo.jpg", content } });
  const group = site.sql("SELECT thread_id FROM discussion LIMIT 1");
  const letters = (content) => form(claire, { mairie: "56260", subject: "Un plan", text: "Voici.", once: `lane${Math.random()}` }, "files", content);
  const senders = {
    "/messagerie/nouveau": (content) => send(site, "/messagerie/nouveau", claire, letters(content)),
    "/compte/photo": (content) => send(site, "/compte/photo", claire, form(claire, {}, "photo", content)),
    "/groupes": (content) => send(site, `/groupes/${town}/${group}/messages`, claire, form(claire, { text: "Voici.", once: `lane${Math.random()}` }, "files", content)),
    "/fil": (content) => send(site, `/fil/${town}`, mayor, form(mayor, { title: "Le port", text: "Ce matin.", audience: "public", when: "draft" }, "picture", content)),
    "/mairie": (content) => send(site, `/mairie/${town}/reglages/maire`, mayor, form(mayor, { motto: "Bonjour" }, "portrait", content)),
  };
  // One of each section: a town hall's own pages exist for its team alone.
  const pages = ["/", "/connexion", "/messagerie", "/groupes", "/compte", `/fil/${town}`, `/alertes/${town}`, "/notifications", `/mairie/${town}/moderation`,
    `/mairie/${town}/ma-demande`, `/mairie/${town}/activation`, `/direct/${town}`, `/mairie/${town}`];
  const readerOf = (path) => path === `/mairie/${town}` ? mayor : claire;
  for (const [address, sender] of Object.entries(senders))
    await test(`lane: while somebody sends ${address} pictures that compute for seconds, every section answers within a second`, async () => {
      site.forgetAttempts();
      let sending = true;
      const sent = (async () => {
        try {
          for (const content of [bomb, slow, large]) {
            const began = Date.now();
            const { status } = await sender(content);
            assert.ok([303, 422, 429].includes(status), `${address}: ${status}`);
            assert.ok(Date.now() - began < whole, `${address} took ${Date.now() - began} ms`);
          }
        } finally { sending = false; }
      })();
      let asked = 0;
      do {
        for (const path of pages) {
          const began = Date.now();
          const { status } = await ask(site.base + path, { headers: { Cookie: readerOf(path).cookie } });
          assert.ok(status === 200 || status === 303, `${path}: ${status}`);
          assert.ok(Date.now() - began < most, `${path} took ${Date.now() - began} ms`);
          ++asked;
        }
      } while (sending);
      await sent;
      assert.ok(asked >= pages.length);
    });
  await test("lane: the copy of one's data is made there, behind the pictures, for who knows the password", async () => {
    site.forgetAttempts();
    const copy = (password) => ask(`${site.base}/compte/donnees`, { method: "POST", body: new URLSearchParams({ csrf: claire.csrf, "data-password": password }).toString(),
      headers: { "Content-Type": "application/x-www-form-urlencoded", Cookie: claire.cookie } });
    const pictures = [slow, slow].map((content) => senders["/fil"](content));
    says(await copy("pas le bon"), 422, "data-password");
    const { status, headers } = await copy(demoPassword);
    assert.deepEqual([status, headers["content-type"]], [200, "application/zip"]);
    await Promise.all(pictures);
    assert.equal(site.pids("all.fcgi --idle").length, 1);
  });
  await test("lane: a JPEG of thousands of passes is refused at once, with what to do, and the text is kept", async () => {
    site.forgetAttempts();
    says(await senders["/fil"](bomb), 422, "Cette photo demande trop de calculs pour être lue.", "Ce matin.");
    says(await senders["/messagerie/nouveau"](bomb), 422, "Vos photos demandent trop de calculs", "Voici.");
    says(await senders["/compte/photo"](bomb), 422, "Cette photo demande trop de calculs pour être lue.");
  });
  await test("lane: the sections have started no process of their own for that, and one program did it all", async () => {
    site.forgetAttempts();
    for (const [address, sender] of Object.entries(senders))
      for (const content of [slow, Buffer.concat([readFileSync("sql/demo/gulf.jpg"), Buffer.alloc(400000)])]) { // smaller than a text may be, and larger
        let sending = true;
        const parents = new Set();
        const sent = sender(content).finally(() => { sending = false; });
        for (; sending; await pause(20)) for (const pid of site.pids("parvis-picture")) parents.add(parentOf(pid));
        assert.ok([303, 422].includes((await sent).status), address);
        parents.delete(0); // it had ended
        assert.deepEqual([...parents].filter((pid) => !site.pids("all.fcgi --idle").includes(pid)), [], `${address}: a section looks at pictures itself`);
      }
    assert.equal(site.pids("all.fcgi --idle").length, 1);
  });
}

const parentOf = (pid) => { try { return Number(/^PPid:\s*(\d+)/m.exec(readFileSync(`/proc/${pid}/status`, "utf8"))[1]); } catch { return 0; } };
