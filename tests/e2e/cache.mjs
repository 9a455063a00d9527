// nginx's own cache: a crowd of visitors costs one page a second, news show within a second, and a page made for a
// person with a session is never kept nor replaced by a kept one.
import assert from "node:assert/strict";
import { test } from "./runner.mjs";
import { ask, demoPassword, pause, startSite, town } from "./site.mjs";

const fil = `/fil/${town}`;

/** Logs in without a browser; resolves to the cookie. */
async function logIn(site, email) {
  const form = await ask(`${site.base}/connexion`);
  const csrf = /name="csrf" value="([^"]+)"/.exec(form.body)[1];
  const answer = await ask(`${site.base}/connexion`, { method: "POST", headers: { "Content-Type": "application/x-www-form-urlencoded" },
    body: new URLSearchParams({ csrf, email, password: demoPassword }).toString() });
  assert.equal(answer.status, 303, answer.body);
  return answer.headers["set-cookie"][0].split(";")[0];
}

/** How many requests the programs answered, as they log them. */
const answered = (site) => site.output.match(/event=request .*route=\/fil\/\{commune\} /g)?.length ?? 0;

export async function cacheTests() {
  const site = await startSite("cache");
  const visit = (headers = {}) => ask(site.base + fil, { headers });
  try {
    await test("cache: a hundred visitors in a second cost a few pages", async () => {
      await visit();
      const before = answered(site);
      const began = Date.now();
      for (let i = 0; i < 100; ++i) assert.equal((await visit()).status, 200);
      const seconds = Math.ceil((Date.now() - began) / 1000) + 1;
      await pause(100);
      const cost = answered(site) - before;
      assert.ok(cost <= 2 * seconds, `${cost} pages in ${seconds} s`);
      for (let i = 0; i < 10; ++i) await visit({ Cookie: "parvis=somebody" });
      await pause(100);
      assert.ok(answered(site) - before - cost >= 10, "who brings a session is always answered by the program");
    });

    await test("cache: what is published or commented shows to visitors within a second", async () => {
      for (let round = 1; round <= 5; ++round) {
        await visit(); await visit(); // kept now
        site.sql(`UPDATE publication SET title = 'Le marché, édition ${round}' WHERE id = 1`);
        const changed = Date.now();
        while (!(await visit()).body.includes(`Le marché, édition ${round}`)) {
          assert.ok(Date.now() - changed < 1000, `still the old page after ${Date.now() - changed} ms`);
          await pause(20);
        }
        await pause(137);
      }
    });

    await test("cache: a page made for a person is for nobody else, and never an old one for him", async () => {
      const claire = await logIn(site, "claire@demo.parvis");
      const mayor = await logIn(site, "maire@demo.parvis");
      for (let round = 0; round < 20; ++round) {
        const [anybody, hers, his, unknown] = await Promise.all([visit(), visit({ Cookie: claire }), visit({ Cookie: `a=b; ${mayor}` }), visit({ Cookie: "parvis=gone" })]);
        assert.match(anybody.body, /Se connecter/);
        assert.doesNotMatch(anybody.body, /action="\/deconnexion"/);
        assert.match(hers.body, /Claire/);
        assert.doesNotMatch(hers.body, /\/publier"/);
        assert.match(his.body, /\/publier"/);
        assert.match(unknown.body, /Se connecter/);
        assert.equal(anybody.headers["cache-control"], "private, no-store", "browsers keep nothing");
        assert.equal(anybody.headers["x-accel-expires"], undefined);
      }
    });

    await test("cache: an answer other than the page, and a notice to one person, are not kept", async () => {
      const about = await ask(`${site.base}${fil}?fait=feed.followed`);
      const plain = await visit();
      assert.notEqual(about.body, plain.body);
      assert.equal((await ask(`${site.base}${fil}/999999`)).status, 404);
      site.sql("INSERT INTO publication (id, commune_code, author_id, mayor_id, title, body, audience, created_at, published_at) SELECT 999999, '56260', 1, 1, 'Soudain', 'Bonjour', 0, created_at, published_at FROM publication WHERE id = 1");
      assert.equal((await ask(`${site.base}${fil}/999999`)).status, 200, "a 404 is asked for anew");
    });
  } finally {
    await site.stop("SIGTERM");
    site.remove();
  }
}
