// A live chat where nginx has nchan: the pages that are open hear at once that something is new.
import assert from "node:assert/strict";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { openRoom } from "./room.mjs";
import { expectText, person, sessionOf } from "../e2e/people.mjs";
import { test } from "../e2e/runner.mjs";
import { ask, scratch, startSite, until } from "../e2e/site.mjs";

const nchan = "/usr/lib/nginx/modules/ngx_nchan_module.so";

export async function pushTests(browser) {
  let site, room, mayor, claire, yanis, polls = 0;
  const config = join(scratch("nchan"), "parvis.toml");
  writeFileSync(config, `[chat]\nnchan = "${nchan}"\n`);

  const say = async (page, text) => {
    await page.waitForSelector("#text");
    await page.fill("#text", text);
    await page.click("#ecrire button[type=submit]");
  };
  const knocks = (address, headers = {}) => ask(`${site.base}${address}/evenements`, { headers: { Accept: "text/event-stream", ...headers } });
  const listens = (page) => page.waitForResponse((answer) => answer.url().endsWith("/evenements") && answer.status() === 200);

  await test("nchan: a site starts with it, and the mayor opens the chat", async () => {
    site = await startSite("nchan", [], { PARVIS_CONFIG: config });
    [mayor, claire, yanis] = await Promise.all(["maire", "claire", "yanis"].map(async (name) => (await person(browser, site, `${name}@demo.parvis`)).newPage()));
    room = await openRoom(mayor, site, "Le maire répond", "keep");
    claire.on("request", (request) => { if (request.url().includes("/nouveau?")) ++polls; });
    for (const page of [claire, yanis]) await Promise.all([listens(page), page.goto(site.base + room)]);
  });
  if (!room) return;

  await test("nchan: what one writes the others see at once, and nobody asks for nothing", async () => {
    polls = 0;
    for (const text of ["La rue est barrée ?", "Jusqu’à quand ?", "Merci"]) {
      const began = Date.now();
      await say(yanis, text);
      await expectText(claire, text);
      assert.ok(Date.now() - began < 3000, `${Date.now() - began} ms`);
    }
    assert.equal(polls, 3);
  });

  await test("nchan: who may not be there is not told either, and hears nothing of the room", async () => {
    for (const headers of [{}, { Cookie: "parvis=nobody" }]) {
      const { status, body } = await knocks(room, headers);
      assert.equal(status, 404);
      assert.doesNotMatch(body, /barrée|Le maire répond/);
    }
    assert.equal((await knocks(room.replace(/\d+$/, "999999"))).status, 404);
  });

  await test("nchan: who asks for messages of before hears of new ones, or nothing", async () => {
    const cookie = `parvis=${sessionOf(site, "claire@demo.parvis")}`, listen = (headers) => fetch(`${site.base}${room}/evenements`, { headers: { Accept: "text/event-stream", Cookie: cookie, ...headers } });
    for (const old of [{ "If-Modified-Since": "Tue, 24 Nov 2026 10:00:00 GMT" }, { "If-None-Match": "0" }]) assert.equal((await listen(old)).status, 400);
    const late = await listen({ "Last-Event-ID": `${Math.floor(Date.now() / 1000) - 60}:0` });
    assert.equal(late.status, 200);
    await late.body.cancel();
  });

  await test("nchan: nobody outside makes pages ask", async () => {
    const before = polls, number = room.split("/").at(-1);
    for (const path of [`/${number}`, `${room}/evenements`]) assert.ok((await ask(site.base + path, { method: "POST", body: "x" })).status >= 400);
    await say(yanis, "Encore un mot");
    await expectText(claire, "Encore un mot");
    assert.equal(polls, before + 1);
  });

  await test("nchan: nginx killed is back with it, and the pages listen again", async () => {
    const [master] = site.pids("nginx: master");
    const again = Promise.all([listens(claire), listens(yanis)]);
    process.kill(master, "SIGKILL");
    await until("nginx", async () => (await ask(`${site.base}/direct`).catch(() => null))?.status);
    await again;
    await say(yanis, "Me revoilà");
    await expectText(claire, "Me revoilà");
  });

  await test("nchan: what is hidden leaves the open pages at once, and the end is told", async () => {
    await mayor.locator("#posts > li", { hasText: "Encore un mot" }).locator("a[href$='/masquer']").click();
    await mayor.check("[name=reason][value='5']");
    await mayor.click("main form button[type=submit]");
    await until("it is gone", async () => !(await claire.innerText("#posts")).includes("Encore un mot"));
    await mayor.goto(`${site.base}${room}/fermer`);
    await mayor.click("main form button[type=submit]");
    await expectText(claire, "Le direct est terminé.");
    assert.equal((await knocks(room, { Cookie: `parvis=${sessionOf(site, "claire@demo.parvis")}` })).status, 404);
  });

  await test("nchan: nothing of it is an error in the log", async () => {
    assert.equal(await site.stop(), 0);
    site.remove();
    assert.deepEqual(site.output.split("\n").filter((line) => /event=(wake|failed)|ssert|\[(alert|crit|emerg)\]/.test(line)), []);
  });
}
