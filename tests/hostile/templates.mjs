// Templates are edited on a site that people read: a mistake there never takes a page away.
import assert from "node:assert/strict";
import { cpSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "../e2e/runner.mjs";
import { Site, ask, freePort, pause, scratch, seed, town } from "../e2e/site.mjs";
import { person, says } from "./raw.mjs";

const fil = `/fil/${town}`;
const banner = "Un modèle de page ne peut pas être lu";

export async function tests() {
  const folder = scratch("templates");
  seed(folder);
  const templates = join(folder, "templates");
  cpSync("templates", templates, { recursive: true });
  const settings = join(folder, "parvis.toml");
  writeFileSync(settings, `templates = "${templates}"\n`);
  const site = new Site(folder, await freePort());
  await site.start({ PARVIS_CONFIG: settings });
  const mayor = await person(site, "maire@demo.parvis");
  const claire = await person(site, "claire@demo.parvis");
  const as = (who) => ask(site.base + fil, { headers: who ? { Cookie: who.cookie } : {} });
  const seen = async (sentence) => {
    await pause(1100); // files are looked at once a second
    for (const who of [null, claire]) {
      const page = await as(who);
      says(page, 200, "Bienvenue sur notre page");
      assert.ok(!page.body.includes(banner), "only the team is told");
    }
    const page = await as(mayor);
    sentence ? says(page, 200, banner, "Le site continue avec la version précédente.", sentence) : assert.ok(!page.body.includes(banner), page.body.slice(page.body.indexOf(banner), 300));
  };
  const path = join(templates, "feed/index.tpl");
  const good = readFileSync(path, "utf8");
  try {
    await test("templates: what no longer parses is named with its line to the mayor, and the last good one serves", async () => {
      writeFileSync(path, `${good}\n{{#NEVER_CLOSED}}\n`);
      await seen(`feed/index.tpl, line ${good.split("\n").length + 1}: {{#NEVER_CLOSED}} is never closed`);
      writeFileSync(path, good.replace("{{/", "{{"));
      await seen("feed/index.tpl, line ");
      writeFileSync(path, good);
      await seen("");
    });
    await test("templates: one that is deleted, or empty of bytes that are text, is named too", async () => {
      rmSync(path);
      await seen("feed/index.tpl is missing");
      writeFileSync(path, Buffer.from(`${good}{{\xff\0`, "latin1"));
      await seen("feed/index.tpl, line ");
      writeFileSync(path, good);
      await seen("");
    });
    await test("templates: one that no longer escapes what people wrote is not taken, and the line to mend is named", async () => {
      writeFileSync(path, good.split("\n").slice(1).join("\n"));
      await seen("feed/index.tpl, line 1: it has to be");
      writeFileSync(path, good.replace("\n", "\n{{TITLE:none}}\n"));
      await seen("feed/index.tpl, line 2: {{TITLE:none}}");
      writeFileSync(path, good);
      await seen("");
    });
    await test("templates: the whole folder may go and come back", async () => {
      rmSync(templates, { recursive: true });
      await pause(1100);
      for (const who of [null, claire, mayor]) says(await as(who), 200, "Bienvenue sur notre page");
      cpSync("templates", templates, { recursive: true });
      await seen("");
    });
  } finally {
    await site.stop();
    site.remove();
  }
}
