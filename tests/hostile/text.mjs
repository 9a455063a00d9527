// What people type into names, titles and comments: what is kept, what is removed, what is refused.
import assert from "node:assert/strict";
import { launch } from "../e2e/people.mjs";
import { test } from "../e2e/runner.mjs";
import { ask, town } from "../e2e/site.mjs";
import { lines, person, post, raw, refuses, says } from "./raw.mjs";

const fil = `/fil/${town}`;
const form = "Content-Type: application/x-www-form-urlencoded";
let number = 0;

export async function tests(site) {
  const claire = await person(site, "claire@demo.parvis");
  const deputy = await person(site, "deleguee@demo.parvis");
  const comment = async (text) => {
    const answer = await post(site, `${fil}/1/messages`, claire, { text, form_id: `text${++number}` });
    return answer.status === 303 ? site.sql("SELECT body FROM post ORDER BY id DESC LIMIT 1") : answer;
  };
  const bytes = (path, who, body) => raw(site, Buffer.from(lines(site, `POST ${path} HTTP/1.1`, form, `Cookie: ${who.cookie}`, `Content-Length: ${body.length}`) + body, "latin1"));

  await test("text: bytes that are no UTF-8 are 400 wherever a person can write: overlong, surrogates, cut, Latin-1, NUL", async () => {
    for (const bad of ["%ff", "%c0%af", "%e0%80%af", "%ed%a0%80", "%f4%90%80%80", "%e2%82", "caf%e9", "%00"]) {
      refuses(await bytes(`${fil}/1/messages`, claire, `csrf=${claire.csrf}&form_id=x&text=${bad}`), 400);
      refuses(await bytes(`${fil}/1/messages`, claire, `csrf=${claire.csrf}&form_id=x&text=a&${bad}=b`), 400);
      refuses(await bytes("/connexion", claire, `csrf=${claire.csrf}&email=a&password=${bad}`), 400);
      refuses(await raw(site, lines(site, `GET /communes?q=${bad} HTTP/1.1`)), 400);
      refuses(await raw(site, lines(site, `GET ${fil}/${bad} HTTP/1.1`)), 400);
    }
    refuses(await bytes(`${fil}/1/messages`, claire, `csrf=${claire.csrf}&form_id=x&text=caf\xe9`), 400);
  });
  await test("text: direction marks, invisible letters and controls leave a comment, joined emoji stay", async () => {
    assert.equal(await comment("Le \u202Eeriam\u202C est\u2066 là\u2069\u200E\u200B\uFEFF\u00AD\u0007\u001B[31m 👨\u200D👩\u200D👧"), "Le eriam est là[31m 👨\u200D👩\u200D👧");
    assert.equal(await comment("\u202EBonjour\u202E"), "Bonjour");
  });
  await test("text: a comment of nothing that is seen is an empty one", async () => {
    for (const nothing of ["\u200B\u200B", "\u202E\u202C", "\u3164", "\u2800\u00A0 \t", "\uFEFF", "\u0301\u0301", "\u{E0041}"])
      says(await comment(nothing), 422, "Écrivez votre commentaire avant de l'envoyer.");
  });
  await test("text: a heap of accents keeps four, in a comment as in a title", async () => {
    assert.equal(await comment(`Z${"\u0301".repeat(500)}oé`), "Z\u0301\u0301\u0301\u0301oé");
    await post(site, fil, deputy, { title: `Z${"\u0E49".repeat(140)}`, text: "Ici.", audience: "public", when: "draft" });
    assert.equal(site.sql("SELECT title FROM publication ORDER BY id DESC LIMIT 1"), "Z\u0E49\u0E49\u0E49\u0E49");
  });
  await test("text: markup, templates and links are words", async () => {
    const words = `<script>alert(1)</script> {{CSRF}} {{#A}} ' OR 1=1; -- \${7*7} <img src=x onerror=alert(1)>`;
    assert.equal(await comment(words), words);
    const { body } = await ask(`${site.base}${fil}/1`);
    assert.ok(!body.includes("<script>alert") && !body.includes("<img src=x") && body.includes("{{CSRF}}"));
    await post(site, fil, deputy, { title: "Liens", text: "[a](javascript:alert(1)) <b onclick=x>b</b> ![c](http://evil.test/x.png) [d](data:text/html,x)", audience: "public", when: "now" });
    const news = await ask(`${site.base}${fil}`);
    assert.ok(!/href="(javascript|data):/.test(news.body) && !news.body.includes("<b onclick") && !/<img[^>]+evil\.test/.test(news.body));
  });
  await test("text: one letter too many is refused with the limit, and everything is kept", async () => {
    const long = "é".repeat(2001);
    const answer = await comment(long);
    says(answer, 422, "2 000 caractères", long);
    assert.equal(await comment("é".repeat(2000)), "é".repeat(2000));
    says(await post(site, fil, deputy, { title: "a".repeat(151), text: "b".repeat(10001), topic: "c".repeat(31), audience: "public", when: "now" }), 422,
      "Le titre dépasse 150 caractères", "Le texte dépasse 10 000 caractères", "La rubrique dépasse 30 caractères");
    says(await post(site, "/compte/nom", claire, { "first-name": "a".repeat(200000), "last-name": "b" }), 422);
    refuses(await post(site, "/compte/nom", claire, { "first-name": "a".repeat(1 << 20), "last-name": "b" }), 413);
  });
  await test("text: a name cannot pass for another one, nor for the town hall's", async () => {
    await post(site, "/compte/nom", claire, { "shown-name": "full", "first-name": "Cl\u200Ba\u202Eire\uFE0F", "last-name": "Thé\u00ADbault\u0301\u0301\u0301\u0301\u0301\u0301" });
    assert.equal(site.sql("SELECT first_name || '|' || last_name FROM member WHERE email_key = 'claire@demo.parvis'"), "Claire|Thébault\u0301\u0301\u0301\u0301");
    for (const nothing of ["\u3164\u3164", "\u200B", "\u202E"])
      says(await post(site, "/compte/nom", claire, { "shown-name": "full", "first-name": nothing, "last-name": nothing }), 422);
  });
  await test("text: a word without end never makes a page wider than a phone", async () => {
    const word = "W".repeat(150);
    await post(site, fil, deputy, { title: word, text: "x".repeat(3000), topic: "W".repeat(30), audience: "public", when: "now" });
    await post(site, "/compte/nom", claire, { "shown-name": "full", "first-name": "W".repeat(40), "last-name": "W".repeat(40) });
    const id = site.sql("SELECT MAX(id) FROM publication");
    await post(site, `${fil}/${id}/messages`, claire, { text: "w".repeat(2000), form_id: "wide" });
    const browser = await launch();
    try {
      const context = await browser.newContext({ viewport: { width: 360, height: 740 } });
      const [name, value] = claire.cookie.split("=");
      await context.addCookies([{ name, value, url: site.base }]);
      const page = await context.newPage();
      for (const path of [fil, `${fil}/${id}`, `${fil}/${id}/signaler`, "/compte", "/fil", `/communes?q=${word}`]) {
        await page.goto(site.base + path);
        const width = await page.evaluate(() => document.documentElement.scrollWidth);
        assert.ok(width <= 360, `${path} is ${width} px wide`);
      }
    } finally { await browser.close(); }
  });
}
