// Browsers, and people who sit in front of them.
import { createHash, createHmac, randomBytes } from "node:crypto";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { chromium } from "playwright-core";
import { ask, demoPassword, until } from "./site.mjs";

/** Chromium without its window, whose own pages and processes would take more than half of the time, and without what it does in
 * threads beside: on two cores that is a seventh more work for the same pages. */
export const launch = () => chromium.launch({
  executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium-headless-shell",
  args: ["--no-sandbox", "--disable-gpu", "--disable-quic", "--disable-background-networking", "--disable-component-update", "--disable-sync",
    "--num-raster-threads=1", "--js-flags=--single-threaded"],
});

/** A session as logging in would make it, for what is no test of logging in. Returns the cookie's value. */
export function sessionOf(site, email) {
  const token = randomBytes(32).toString("base64url");
  const hash = createHash("sha256").update(token).digest("hex");
  const now = Math.floor(Date.now() / 1000);
  const id = site.sql(`INSERT INTO session (member_id, token_hash, agent, created_at, seen_at)
    SELECT id, '${hash}', 'test', ${now}, ${now} FROM member WHERE email_key = '${email}'; SELECT changes();`);
  if (id !== "1") throw new Error(`nobody is ${email}`);
  return token;
}

/** The address by which a mail to `email` ends those about `what`: "publications", "quotidien". */
export function unsubscribeAddress(site, email, what) {
  const right = `${site.sql(`SELECT id FROM member WHERE email_key = '${email}'`)}/${what}`;
  const key = createHmac("sha256", readFileSync(join(site.folder, "secret.key"))).update(`unsubscribe-mail\0${right}`).digest("base64url");
  return `/notifications/desabonnement/${right}?cle=${key}`;
}

/** A context that belongs to `email`, or to a visitor. Whatever it asks of another host is noted in `foreign`. */
export async function person(browser, site, email, options = {}) {
  const context = await browser.newContext({ locale: "fr-FR", timezoneId: "Europe/Paris", ...options });
  if (email) await context.addCookies([{ name: "parvis", value: sessionOf(site, email), url: site.base, httpOnly: true, sameSite: "Lax" }]);
  context.foreign = [];
  context.on("request", (request) => { if (!request.url().startsWith(site.base) && !request.url().startsWith("data:")) context.foreign.push(request.url()); });
  context.setDefaultTimeout(8000);
  return context;
}

/** By the form when it exists, otherwise by a row: the story goes on either way, and says which. Or "code": half way. */
export async function logIn(page, site, email, password = demoPassword) {
  if ((await ask(`${site.base}/connexion`)).status === 404) {
    await page.context().addCookies([{ name: "parvis", value: sessionOf(site, email), url: site.base, httpOnly: true, sameSite: "Lax" }]);
    return "row";
  }
  await page.goto(`${site.base}/connexion`);
  await page.fill("main [name=email]", email);
  await page.fill("main [name=password]", password);
  await page.click("main form[method=post] button[type=submit]");
  if (await page.locator("main form[action='/connexion/code']").count()) return "code"; // the second step is still to come
  if (page.url().endsWith("/connexion")) throw new Error(`${email} is not let in: ${await page.innerText("main")}`);
  return "form";
}

const plain = (text) => text.replace(/[\u00a0\u202f]/g, " ").replaceAll("\u2011", "-").replaceAll("’", "'");

/** Every sentence is on the page, however its spaces and apostrophes are typed; in ten seconds at the latest, while it loads. */
export async function expectText(page, ...sentences) {
  let text, missing;
  await until("the text", async () => {
    text = plain(await page.innerText("body").catch(() => ""));
    missing = sentences.find((sentence) => !text.includes(plain(sentence)));
    return missing === undefined;
  }).catch(() => { throw new Error(`"${missing}" is not on ${page.url()}:\n${text.slice(0, 1500)}`); });
}

export async function expectNoText(page, ...sentences) {
  const text = plain(await page.innerText("body"));
  for (const sentence of sentences) if (text.includes(plain(sentence))) throw new Error(`"${sentence}" is on ${page.url()}`);
}
