// Sessions that end, tokens of others, buttons pressed twice.
import assert from "node:assert/strict";
import { test } from "../e2e/runner.mjs";
import { ask, demoPassword, town } from "../e2e/site.mjs";
import { page, person, post, refuses, says, visitorToken } from "./raw.mjs";

const fil = `/fil/${town}`;
const count = (site, what) => Number(site.sql(`SELECT COUNT(*) FROM ${what}`));
const decoded = (text) => text.replaceAll("&#39;", "'").replaceAll("&quot;", '"').replaceAll("&lt;", "<").replaceAll("&gt;", ">").replaceAll("&amp;", "&");
/** What the form of the page's main part sends as it is: its hidden fields and its texts, each of them once. */
const kept = (body) => {
  const form = /<form class="card"[^]*?<\/form>/.exec(body.slice(body.indexOf("<main")))[0];
  const found = [...form.matchAll(/<input type="hidden" name="([^"]+)" value="([^"]*)"|<textarea [^>]*?name="([^"]+)"[^>]*>\n?([^]*?)<\/textarea>/g)]
    .map(([, name, value, text, typed]) => [name ?? text, decoded(value ?? typed)]);
  assert.equal(new Set(found.map(([name]) => name)).size, found.length, `a field twice: ${found.map(([name]) => name)}`);
  return Object.fromEntries(found);
};

export async function tests(site) {
  const words = "Une longue réponse, « avec des guillemets », que personne n'aimerait écrire deux fois.";

  await test("people: a session that ends while one writes: log in, confirm, and the text stands there once", async () => {
    const yanis = await person(site, "yanis@demo.parvis");
    site.sql("DELETE FROM session WHERE member_id = (SELECT id FROM member WHERE email_key = 'yanis@demo.parvis')");
    const before = count(site, "post");
    const stopped = await post(site, `${fil}/1/messages`, yanis, { text: words, form_id: "ended" });
    says(stopped, 401, "Connectez-vous pour continuer", "Ce que vous avez écrit n'est pas perdu : connectez-vous, puis confirmez l'envoi.", words);
    const wrong = await post(site, "/connexion", {}, { ...kept(stopped.body), email: "yanis@demo.parvis", password: "faux" });
    says(wrong, 422, words);
    const entered = await post(site, "/connexion", {}, { ...kept(wrong.body), email: "yanis@demo.parvis", password: demoPassword });
    says(entered, 200, "Confirmez l'envoi", "Votre session est ouverte. Il reste à envoyer ce que vous aviez écrit.", words);
    const cookie = entered.headers["set-cookie"][0].split(";")[0];
    const action = /<form class="card" method="post" action="([^"]+)"/.exec(entered.body)[1];
    assert.equal(action, `${fil}/1/messages`);
    assert.equal(count(site, "post"), before, "nothing is sent before it is confirmed");
    for (let i = 0; i < 2; ++i) assert.equal((await post(site, action, { cookie }, kept(entered.body))).status, 303);
    assert.equal(count(site, "post"), before + 1);
    assert.equal(site.sql("SELECT body FROM post ORDER BY id DESC LIMIT 1"), words);
  });

  await test("people: the token of another person's session is worth nothing, and what was written is kept", async () => {
    const [claire, yanis] = [await person(site, "claire@demo.parvis"), await person(site, "yanis@demo.parvis")];
    const before = count(site, "post");
    for (const csrf of [yanis.csrf, await visitorToken(site), "", "x".repeat(43), `${claire.csrf}x`]) {
      const answer = await post(site, `${fil}/1/messages`, { cookie: claire.cookie, csrf }, { text: words, form_id: "stolen" });
      says(answer, 403, "Encore un instant", "Rien de ce que vous avez écrit n'est perdu.", words);
      assert.notEqual(kept(answer.body).csrf, csrf);
    }
    assert.equal(count(site, "post"), before);
  });

  await test("people: a form of another site is refused, whatever its token, and what was written is kept", async () => {
    const claire = await person(site, "claire@demo.parvis");
    const before = count(site, "post");
    for (const headers of [{ Origin: "http://evil.test" }, { Origin: "null" }, { "Sec-Fetch-Site": "cross-site" }, { Origin: `${site.base}.evil.test` }])
      for (const csrf of [claire.csrf, "none", ""]) {
        const answer = await post(site, `${fil}/1/messages`, { cookie: claire.cookie, csrf }, { text: words, form_id: "foreign" }, headers);
        says(answer, 403, "Erreur 403", "Cet envoi ne semble pas venir de notre site", "Rien n'a été enregistré.", words);
        assert.ok(!answer.body.includes(page[403][1]), "one of both pages, not both");
        assert.deepEqual(kept(answer.body), { csrf, text: words, form_id: "foreign" }, "a stranger's form gets no good token");
      }
    assert.equal(count(site, "post"), before);
  });

  await test("people: a comment sent twice at the same time is one comment", async () => {
    const claire = await person(site, "claire@demo.parvis");
    const before = count(site, "post");
    const answers = await Promise.all(Array.from({ length: 6 }, () => post(site, `${fil}/1/messages`, claire, { text: "Bravo", form_id: "double" })));
    assert.deepEqual([...new Set(answers.map(({ headers }) => headers.location))].length, 1);
    assert.equal(count(site, "post"), before + 1);
  });

  await test("people: “Publier” pressed six times at once publishes once", async () => {
    const deputy = await person(site, "deleguee@demo.parvis");
    const once = /name="form_id" value="([^"]+)"/.exec((await ask(`${site.base}${fil}/publier`, { headers: { Cookie: deputy.cookie } })).body)[1];
    assert.ok(once.length >= 16);
    const before = [count(site, "publication"), count(site, "activity WHERE kind = 'publication'")];
    const answers = await Promise.all(Array.from({ length: 6 }, () => post(site, fil, deputy, { title: "Les vœux", text: "Le 8 janvier.", audience: "public", when: "now", form_id: once })));
    assert.equal(new Set(answers.map(({ status, headers }) => `${status} ${headers.location}`)).size, 1);
    assert.match(answers[0].headers.location, /^\/fil\/vannes-56260\/\d+\?fait=feed.published$/);
    assert.deepEqual([count(site, "publication"), count(site, "activity WHERE kind = 'publication'")], before.map((n) => n + 1));
  });

  await test("people: what one may not see is the same page as what does not exist", async () => {
    const claire = await person(site, "claire@demo.parvis");
    const deputy = await person(site, "deleguee@demo.parvis");
    await post(site, fil, deputy, { title: "Secret", text: "Pas encore.", audience: "public", when: "draft" });
    const id = site.sql("SELECT MAX(id) FROM publication");
    for (const tail of ["", "/image", "/historique", "/signaler", "/modifier", "/supprimer"]) {
      const [draft, nothing] = await Promise.all([id, "7654321"].map((number) => ask(`${site.base}${fil}/${number}${tail}`, { headers: { Cookie: claire.cookie } })));
      refuses(draft, 404);
      assert.equal(draft.body, nothing.body, tail);
      for (const each of [draft, nothing]) delete each.headers.date;
      assert.deepEqual(draft.headers, nothing.headers, tail);
    }
  });
}
