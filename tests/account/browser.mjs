// Two steps to come in: a telephone that scans, a paper that helps out; with JavaScript and without.
import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { createHmac } from "node:crypto";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { gestures } from "../e2e/gestures.mjs";
import { lookedAt } from "../e2e/pages.mjs";
import { expectNoText, expectText, logIn, person, sessionOf } from "../e2e/people.mjs";
import { test } from "../e2e/runner.mjs";
import { demoPassword, readMail, town, until } from "../e2e/site.mjs";

const page2 = "/compte/deux-etapes";
const symbols = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

function bytesOf(base32) {
  const bits = [...base32].map((c) => symbols.indexOf(c).toString(2).padStart(5, "0")).join("");
  return Buffer.from(bits.match(/.{8}/g).map((byte) => parseInt(byte, 2)));
}

/** What an authenticator shows (RFC 6238), by a clock of its own. */
function codeOf(secret, step) {
  const moment = Buffer.alloc(8);
  moment.writeBigUInt64BE(BigInt(step));
  const mac = createHmac("sha1", bytesOf(secret)).update(moment).digest();
  return String((mac.readUInt32BE(mac[19] & 15) & 0x7fffffff) % 1_000_000).padStart(6, "0");
}

/** Codes in turn: each opens once, the next one may come half a minute early. */
function authenticator(secret) {
  let last = 0;
  return async () => {
    await until("the next code", () => Math.floor(Date.now() / 30000) + 1 > last, 40000);
    last = Math.max(last + 1, Math.floor(Date.now() / 30000));
    return codeOf(secret, last);
  };
}

const submit = (page, action) => page.click(`form[action="${action}"] button[type=submit]`);

async function story(site, browser, javaScriptEnabled) {
  const tell = (sentence, body) => test(`accounts ${javaScriptEnabled ? "with" : "without"} JavaScript: ${sentence}`, body);
  const email = `deux-etapes-${javaScriptEnabled ? "js" : "plain"}@exemple.fr`;
  site.sql(`INSERT INTO member (email, email_key, first_name, last_name, password_hash, commune_code, created_at, confirmed_at, seen_at)
    SELECT '${email}', '${email}', 'Nadia', 'Benali', password_hash, '56260', seen_at, seen_at, seen_at FROM member WHERE email_key = 'yanis@demo.parvis'`);
  const context = await person(browser, site, undefined, { javaScriptEnabled, bypassCSP: true });
  const page = await context.newPage();
  let next, codes, secret;

  await tell("she scans the picture, types what her telephone shows, and gets ten codes to keep", async () => {
    await logIn(page, site, email);
    await page.goto(`${site.base}/compte/securite`);
    await page.click(`a[href="${page2}"]`);
    await page.fill("[name=password]", demoPassword);
    await submit(page, page2);
    if (javaScriptEnabled) assert.deepEqual(await lookedAt(page, "second-factor-begun"), []);
    const picture = join(site.folder, "qr.png");
    await page.emulateMedia({ colorScheme: "dark" });
    await page.locator("svg.qr").screenshot({ path: picture });
    const address = new URL(execFileSync("zbarimg", ["-q", "--raw", picture], { encoding: "utf8" }).trim());
    secret = address.searchParams.get("secret");
    assert.equal(address.protocol, "otpauth:");
    assert.ok(decodeURIComponent(address.pathname).endsWith(`Parvis:${email}`), address.pathname);
    assert.equal((await page.innerText(".key")).replace(/\s/g, ""), secret, "the key to type is the key in the picture");
    assert.equal(new URL(await page.getAttribute('a[href^="otpauth:"]', "href")).searchParams.get("secret"), secret);
    next = authenticator(secret);
    await page.fill("[name=code]", (await next()).replace(/^(...)/, "$1\u202f"));
    await submit(page, `${page2}/activer`);
    await expectText(page, "Vos codes de secours", "ils ne seront plus jamais montrés");
    codes = await page.locator(".codes code").allInnerTexts();
    assert.equal(codes.length, 10);
    if (javaScriptEnabled) assert.deepEqual(await lookedAt(page, "recovery-codes"), []);
    await page.emulateMedia({ media: "print" });
    assert.ok(await page.locator(".codes code").last().isVisible());
    assert.ok(!(await page.locator("main a.button").isVisible()), "the paper has the codes and no buttons");
    await page.emulateMedia({ media: "screen" });
  });

  await tell("her next login asks for a code, on a page for telephones", async () => {
    await context.clearCookies();
    assert.equal(await logIn(page, site, email), "code");
    await expectText(page, "Encore une étape");
    if (javaScriptEnabled) assert.deepEqual(await lookedAt(page, "second-step"), []);
    await page.fill("[name=code]", "000000");
    await submit(page, "/connexion/code");
    await expectText(page, "Ce code ne convient pas");
    if (javaScriptEnabled) assert.deepEqual(await lookedAt(page, "second-step-wrong"), []);
    await page.fill("[name=code]", await next());
    await submit(page, "/connexion/code");
    await page.goto(`${site.base}/compte/securite`);
    await expectText(page, "Elle est activée");
    if (javaScriptEnabled) assert.deepEqual(await lookedAt(page, "security-with-code"), []);
  });

  await tell("without her telephone one of the ten codes opens, and the page where it is managed says how many are left", async () => {
    await context.clearCookies();
    assert.equal(await logIn(page, site, email), "code");
    await page.fill("[name=code]", codes[6]);
    await submit(page, "/connexion/code");
    await page.goto(site.base + page2);
    await expectText(page, "Il vous reste 9 codes de secours");
    if (javaScriptEnabled) assert.deepEqual(await lookedAt(page, "second-factor-on"), []);
  });

  await tell("she switches it off, and the password suffices", async () => {
    await page.fill("[name=off-password]", demoPassword);
    await page.fill("[name=off-code]", codes[0]);
    await submit(page, `${page2}/desactiver`);
    await expectText(page, "La validation en deux étapes est désactivée.");
    if (javaScriptEnabled) assert.deepEqual(await lookedAt(page, "second-factor-off"), []);
    await context.clearCookies();
    assert.equal(await logIn(page, site, email), "form");
    await expectNoText(page, "Encore une étape");
  });
  assert.deepEqual(context.foreign, []);
  await context.close();
}

/** The demo's mayor is spared; for another one the moment has come. */
async function alertStory(site, browser) {
  await test("accounts: who may alert is led to the second step, and the demo's mayor is not", async () => {
    const [id, rights] = site.sql("SELECT r.id, r.rights FROM role r JOIN member m ON m.id = r.member_id WHERE m.email_key = 'deleguee@demo.parvis'").split("|");
    site.sql(`UPDATE role SET factor_by = 1, factor_due = 1, rights = 127 WHERE id = ${id}`);
    const context = await person(browser, site, undefined, { bypassCSP: true });
    await context.addCookies([{ name: "parvis", value: sessionOf(site, "deleguee@demo.parvis"), url: site.base }]);
    const page = await context.newPage();
    await page.goto(`${site.base}/alertes/vannes-56260/nouvelle`);
    await expectText(page, "Nécessaire pour alerter");
    assert.deepEqual(await lookedAt(page, "second-factor-for-alerts"), []);
    site.sql(`UPDATE role SET factor_by = NULL, factor_due = 0, rights = ${rights} WHERE id = ${id}`);
    await context.close();
    assert.equal(site.sql("SELECT COUNT(*) FROM role WHERE factor_by IS NOT NULL"), "0", "the deliverer spares the demo's people");
  });
}

/** Those that left: a file each, since no provider is set. */
const sms = ({ folder }) => {
  const at = join(folder, "sms");
  return existsSync(at) ? readdirSync(at).map((name) => readFileSync(join(at, name), "utf8")) : [];
};
const confirmation = (site, email) => until(`a mail for ${email}`, () => site.mails().map(readMail).find((mail) => mail.headers.to.includes(email)));

/** The first minute, in gestures. */
async function arrival(site, browser) {
  const width = { viewport: { width: 390, height: 844 }, bypassCSP: true };
  const form = async (hand, name, email) => {
    await hand.fill("main [name=full-name]", name);
    await hand.fill("main [name=email]", email);
    await hand.fill("main [name=password]", "la rade au petit matin");
    await hand.touch("main form[action='/inscription'] button[type=submit]");
    await hand.follow((await confirmation(site, email)).link);
  };
  const arrive = async (body) => {
    const context = await person(browser, site, undefined, width);
    const page = await context.newPage();
    try {
      await body(page, gestures(page), context);
    } finally {
      await context.close();
    }
  };
  await test("accounts: from the home page one is registered in 7 gestures, and has alerts by SMS in 4 more", () => arrive(async (page, hand, context) => {
    await page.goto(site.base);
    await hand.fill("#commune", "56000");
    await hand.touch("#suggestions a.join");
    await page.locator("main [name=full-name]").waitFor();
    assert.deepEqual(await lookedAt(page, "register-chosen"), []);
    await form(hand, "Nadia Bellec", "nadia.bellec@exemple.fr");
    await page.waitForURL(`${site.base}/compte/bienvenue*`);
    hand.atMost(7);
    await expectText(page, "Vous suivez la mairie de Vannes", "Pensez à bien renseigner votre adresse postale ainsi que votre numéro de téléphone");
    assert.deepEqual(await lookedAt(page, "welcome"), []);
    assert.deepEqual((await context.cookies()).map(({ name }) => name), ["parvis"], "the mark of the registration is gone");
    const more = gestures(page);
    await more.fill("main [name=phone]", "06 12 34 56 78");
    await more.touch("main form[action='/compte/bienvenue'] button[type=submit]");
    const code = await until("the code", () => sms(site).map((text) => /\b\d{6}\b/.exec(text.split("\n").slice(1).join(" "))?.[0]).find(Boolean));
    await more.fill("main [name=code]", code);
    await more.touch("main form[action='/compte/telephone/code'] button[type=submit]");
    await expectText(page, "Votre numéro est confirmé");
    more.atMost(4);
  }));
  await test("accounts: from a mayor's page one is registered in 6 gestures, and can look at the password", () => arrive(async (page, hand) => {
    await page.goto(`${site.base}/fil/${town}`);
    await hand.touch(`a[href="/inscription?commune=${town}"]:visible`);
    await page.fill("main [name=password]", "un mot qui se lit");
    await page.click(".reveal");
    assert.equal(await page.getAttribute("main [name=password]", "type"), "text");
    await page.click(".reveal");
    assert.equal(await page.getAttribute("main [name=password]", "type"), "password");
    await form(hand, "LE BIHAN anne", "anne.le-bihan@exemple.fr");
    await page.waitForURL(`${site.base}/compte/bienvenue*`);
    hand.atMost(6);
    await expectText(page, "Faut-il lire Anne Le Bihan ?");
    await page.click("main form[action='/compte/nom'] button");
    await expectText(page, "Votre nom est enregistré.");
  }));
  await test("accounts: who wants to write to the mayor is registered on the way, and writes", () => arrive(async (page, hand) => {
    await page.goto(`${site.base}/messagerie/nouveau?mairie=56260`);
    await expectText(page, "Pour écrire au maire de Vannes, connectez-vous ou inscrivez-vous.");
    await page.click("main .notice a");
    await expectText(page, "Pour écrire au maire de Vannes, inscrivez-vous");
    await form(hand, "Zoé Morvan", "zoe.morvan@exemple.fr");
    await page.waitForURL(`${site.base}/messagerie/nouveau?mairie=56260*`);
    assert.equal(await page.locator("main [name=mairie]").inputValue(), "56260");
  }));
}

/** « Mon compte », with everything unfolded, and a slip in what was folded. */
async function onePage(site, browser) {
  const context = await person(browser, site, "claire@demo.parvis", { bypassCSP: true });
  const page = await context.newPage();
  await test("accounts: what one may change unfolds on one page, is saved by one button, and opens where something is wrong", async () => {
    await page.goto(`${site.base}/compte`);
    assert.equal(await page.locator("details.options[open]").count(), 0);
    await page.evaluate(() => document.querySelectorAll("details.options").forEach((part) => { part.open = true; }));
    assert.deepEqual(await lookedAt(page, "account-unfolded"), []);
    await page.fill("[name=address-street]", "Rue des Halles");
    await page.fill("[name=birth-day]", "31");
    await page.fill("[name=birth-month]", "2");
    await page.fill("[name=birth-year]", "1980");
    await page.click("#profil button[type=submit]");
    await expectText(page, "Cette date n’existe pas");
    assert.equal(await page.locator("details.options[open]").count(), 1);
    await page.fill("[name=birth-day]", "28");
    await page.click("#profil button[type=submit]");
    await expectText(page, "Rue des Halles");
  });
  await context.close();
}

export async function tests(site, browser) {
  await onePage(site, browser);
  await arrival(site, browser);
  await story(site, browser, true);
  await story(site, browser, false);
  await alertStory(site, browser);
}
