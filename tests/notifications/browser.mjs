// What Claire hears of, told twice: with JavaScript and without.
import assert from "node:assert/strict";
import { expectNoText, expectText, person, unsubscribeAddress } from "../e2e/people.mjs";
import { test } from "../e2e/runner.mjs";
import { ask, town } from "../e2e/site.mjs";

const fil = `/fil/${town}`;
const claire = "claire@demo.parvis";

/** Who watches learns of a new comment when the deliverer has been there: here it has. */
const spread = (site) => site.sql(`UPDATE watch SET
  last_at = COALESCE((SELECT MAX(a.at) FROM activity a WHERE a.topic = watch.topic AND a.subject_id = watch.subject_id AND a.actor_id <> watch.member_id), 0),
  last_id = COALESCE((SELECT MAX(a.id) FROM activity a WHERE a.topic = watch.topic AND a.subject_id = watch.subject_id AND a.actor_id <> watch.member_id), 0)`);

async function story(site, browser, javaScriptEnabled) {
  const how = javaScriptEnabled ? "with JavaScript" : "without JavaScript";
  const tell = (sentence, body) => test(`news ${how}: ${sentence}`, body);
  const title = `La foire d’automne ${how}`;
  const people = { claire: await person(browser, site, claire, { javaScriptEnabled }), mayor: await person(browser, site, "maire@demo.parvis", { javaScriptEnabled }),
    yanis: await person(browser, site, "yanis@demo.parvis", { javaScriptEnabled }) };
  const her = await people.claire.newPage(), mayor = await people.mayor.newPage(), yanis = await people.yanis.newPage();
  const entry = () => her.locator(".news > li", { hasText: title });
  let address;

  await tell("the mayor publishes, and every page counts one more for Claire", async () => {
    await her.goto(`${site.base}/notifications`);
    if (await her.locator('form[action$="/tout-lire"]').count()) await her.click('form[action$="/tout-lire"] button');
    await her.goto(site.base + fil);
    await expectNoText(her, "non lue");
    await mayor.goto(`${site.base}${fil}/publier`);
    await mayor.fill("[name=text]", `${title}\n\nDimanche, place des Lices.`);
    await mayor.click("main button[name=when][value=now]");
    address = new URL(mayor.url()).pathname;
    await her.goto(site.base + fil);
    await expectText(her, "notification non lue");
  });

  await tell("she opens it from her list, and it is no longer new", async () => {
    await her.click("a.bell");
    await expectText(her, `Camille Le Goff, maire de Vannes, a publié « ${title} ».`, "Nouveau");
    await entry().locator(".open button").click();
    await her.waitForURL(site.base + address);
    await expectNoText(her, "non lue");
  });

  await tell("what is answered to her comment is one line, and gone when it is hidden", async () => {
    await her.fill("[name=text]", "J’apporte le cidre.");
    await her.locator('form[action$="/messages"] button[type=submit]').first().click();
    await her.getByText("J’apporte le cidre.").first().waitFor();
    await yanis.goto(site.base + address);
    await yanis.fill("[name=text]", "Espèce d’ivrogne !");
    await yanis.locator('form[action$="/messages"] button[type=submit]').first().click();
    await yanis.getByText("Espèce d’ivrogne !").first().waitFor();
    spread(site);
    await her.goto(`${site.base}/notifications`);
    await expectText(her, `Yanis K. a commenté « ${title} », à Vannes.`, "notification non lue");
    await mayor.goto(site.base + address);
    await mayor.locator("li", { hasText: "ivrogne" }).locator('a[href$="/masquer"]').click();
    await mayor.check("[name=reason][value='1']");
    await mayor.click("main form[method=post] button[type=submit]");
    await her.goto(`${site.base}/notifications`);
    await expectNoText(her, "a commenté « La foire", "non lue");
  });

  await tell("she deletes it, for herself alone", async () => {
    await entry().getByRole("button", { name: "Supprimer" }).click();
    await expectText(her, "La notification est supprimée");
    assert.equal(await entry().count(), 0);
    await yanis.goto(`${site.base}/notifications`);
    await expectText(yanis, title);
  });

  await tell("she chooses what comes by mail, and one click in a mail ends it", async () => {
    await her.goto(`${site.base}/notifications/reglages`);
    await her.selectOption("[name=mail-publication]", "weekly");
    await her.click("main form[action$='/reglages'] button[type=submit]");
    await expectText(her, "Vos réglages sont enregistrés");
    assert.equal(await her.inputValue("[name=mail-publication]"), "weekly");
    const done = await ask(site.base + unsubscribeAddress(site, claire, "publications"), { method: "POST",
      headers: { "Content-Type": "application/x-www-form-urlencoded" }, body: "List-Unsubscribe=One-Click" });
    assert.equal(done.status, 200, done.body);
    await her.goto(`${site.base}/notifications/reglages`);
    assert.equal(await her.inputValue("[name=mail-publication]"), "off");
    await her.selectOption("[name=mail-publication]", "daily");
    await her.click("main form[action$='/reglages'] button[type=submit]");
  });

  await tell("she empties the list, after being asked", async () => {
    await her.goto(`${site.base}/notifications`);
    await her.click('a[href="/notifications/supprimer-tout"]');
    await expectText(her, "Supprimer toutes les notifications ?");
    if (!javaScriptEnabled) {
      await her.click("main form[method=post] button[type=submit]");
      await expectText(her, "Toutes vos notifications sont supprimées", "Rien de nouveau pour le moment");
    }
  });
  for (const context of Object.values(people)) await context.close();
}

export async function tests(site, browser) {
  for (const javaScript of [true, false]) await story(site, browser, javaScript);
}
