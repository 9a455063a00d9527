// A letter to the town hall: Claire writes, Soizic and the mayor answer, each in a browser of her own, and Yanis finds
// nothing. Told twice: with JavaScript and without.
import assert from "node:assert/strict";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { expectNoText, expectText, person } from "../e2e/people.mjs";
import { test } from "../e2e/runner.mjs";
import { ask, town } from "../e2e/site.mjs";

const inbox = `/messagerie/${town}`;

async function story(site, browser, javaScriptEnabled) {
  const how = javaScriptEnabled ? "with JavaScript" : "without JavaScript";
  const tell = (name, body) => test(`messages ${how}: ${name}`, body);
  const contexts = {};
  for (const who of ["claire", "yanis", "deleguee", "maire"]) contexts[who] = await person(browser, site, `${who}@demo.parvis`, { javaScriptEnabled });
  const claire = await contexts.claire.newPage(), soizic = await contexts.deleguee.newPage(), mayor = await contexts.maire.newPage(), yanis = await contexts.yanis.newPage();
  const subject = `Nid-de-poule rue Hoche ${how}`;
  let address;

  await tell("Claire writes to the mayor from his card, with a plan, and reads the receipt", async () => {
    const plan = join(site.folder, "plan.pdf");
    writeFileSync(plan, "%PDF-1.7\n1 0 obj\n%%EOF\n");
    await claire.goto(`${site.base}/fil/${town}`);
    await claire.locator(".mayor").getByText("Écrire au maire").click();
    await expectText(claire, "5 Mo", "Ceci est une demande officielle");
    assert.equal(await claire.inputValue("[name=mairie]"), "56260");
    await claire.fill("[name=subject]", subject);
    await claire.fill("[name=text]", "Devant le 8, **très profond**.");
    await claire.setInputFiles("[name=files]", plan);
    await claire.check("[name=official]");
    await claire.click("main form[enctype] button[type=submit]");
    address = new URL(claire.url()).pathname;
    await expectText(claire, "Votre message est arrivé à la mairie", "Accusé de réception n°", "l’accusé de réception prévu par la loi", "très profond", "plan.pdf", "attend une réponse");
  });

  await tell("a bad file is refused beside its field, and the words stay", async () => {
    const program = join(site.folder, "facture.pdf");
    writeFileSync(program, "MZ this is a program");
    await claire.fill("[name=text]", "Voici la facture du garage.");
    await claire.setInputFiles("[name=files]", program);
    await claire.click('form[action$="/messages"] button[type=submit]');
    await expectText(claire, "n'est pas accepté");
    assert.equal(await claire.inputValue("[name=text]"), "Voici la facture du garage.");
  });

  await tell("Soizic and the mayor have it in their inbox, Yanis has not and reads 404 everywhere", async () => {
    for (const page of [soizic, mayor]) {
      await page.goto(`${site.base}/mairie/${town}`);
      await page.locator("main").getByText(/sans réponse/).click();
      await expectText(page, subject, "Claire Tanguy", "Non lu", "demande officielle");
    }
    await yanis.goto(`${site.base}/messagerie?q=nid-de-poule`);
    await expectText(yanis, "Rien ne contient");
    const cookie = (await contexts.yanis.cookies()).map(({ name, value }) => `${name}=${value}`).join("; ");
    const file = await claire.locator('a[href*="/fichiers/"]').first().getAttribute("href");
    for (const path of [address, file, inbox]) assert.equal((await ask(site.base + path, { headers: { Cookie: cookie } })).status, 404, path);
    assert.equal((await ask(site.base + file)).status, 303);
  });

  await tell("the file goes through nginx to who may read it, as a download", async () => {
    const cookie = (await contexts.claire.cookies()).map(({ name, value }) => `${name}=${value}`).join("; ");
    const file = await claire.locator('a[href*="/fichiers/"]').first().getAttribute("href");
    const sent = await ask(site.base + file, { headers: { Cookie: cookie } });
    assert.equal(sent.status, 200);
    assert.match(sent.body, /^%PDF/);
    assert.match(sent.headers["content-disposition"], /^attachment/);
    assert.match(sent.headers["content-security-policy"], /sandbox/);
  });

  await tell("Soizic takes it over with a note that only the mayor sees", async () => {
    await soizic.goto(site.base + address);
    await soizic.click("summary:has-text('Suivi')");
    await soizic.selectOption("[name=colleague]", { label: "Soizic Morvan" });
    await soizic.fill("[name=text]", "Une réponse que j’écris encore");
    await soizic.click('button[formaction$="/attribuer"]');
    assert.equal(await soizic.inputValue("[name=text]"), "Une réponse que j’écris encore");
    if (!(await soizic.locator("[name=note]").isVisible())) await soizic.click("summary:has-text('Notes entre collègues')");
    await soizic.fill("[name=note]", `Voirie prévenue ${how}.`);
    await soizic.click('button[formaction$="/notes"]');
    assert.equal(await soizic.inputValue("[name=text]"), "Une réponse que j’écris encore");
    await mayor.goto(site.base + address);
    await expectText(mayor, `Voirie prévenue ${how}.`, "Soizic Morvan");
    await mayor.goto(site.base + inbox);
    await expectText(mayor, "suivi par Soizic Morvan", "lu par");
    await claire.goto(site.base + address);
    await expectNoText(claire, "Voirie prévenue");
    await expectText(claire, "Ouvert par la mairie le");
  });

  await tell("a canned answer fills the form, is completed and comes back in the same window", async () => {
    await soizic.goto(site.base + address);
    await soizic.click("summary:has-text('Réponse type')");
    await soizic.selectOption("[name=modele]", { label: "Transmis à l’agglomération" });
    await soizic.click('button[formaction*="/inserer"]');
    assert.match(await soizic.inputValue("[name=text]"), /relève de l’agglomération/);
    await soizic.fill("[name=text]", `${await soizic.inputValue("[name=text]")}\nDossier ${how}.`);
    await soizic.click('form[action$="/messages"] button:not([name])');
    await expectText(soizic, "Votre réponse est envoyée.");
    await claire.goto(`${site.base}/messagerie`);
    await expectText(claire, "Nouveau");
    await claire.getByText(subject).click();
    await expectText(claire, `Dossier ${how}.`, "Soizic Morvan", "mairie");
  });

  await tell("closed, it opens again with another letter of Claire's", async () => {
    await mayor.goto(site.base + address);
    await mayor.click("summary:has-text('Suivi')");
    await mayor.click('button[formaction$="/clore"]');
    await expectText(mayor, "La conversation est close.");
    await claire.reload();
    await expectText(claire, "comme traitée");
    await claire.fill("[name=text]", "Le trou est revenu.");
    await claire.click('form[action$="/messages"] button[type=submit]');
    await expectText(claire, "Le trou est revenu.");
    await expectNoText(claire, "comme traitée");
    await mayor.goto(site.base + inbox);
    await expectText(mayor, subject);
  });

  await tell("she finds it by its words, archives it, and finds it still", async () => {
    await claire.goto(`${site.base}/messagerie`);
    await claire.fill("main [name=q]", "profond");
    await claire.click("main search button");
    await expectText(claire, subject, "très profond");
    await claire.goto(site.base + address);
    await claire.click('form[action$="/archiver"] button');
    await expectNoText(claire, subject);
    await claire.click('a[href="/messagerie/archives"]');
    await expectText(claire, subject);
  });
  for (const context of Object.values(contexts)) { assert.deepEqual(context.foreign, []); await context.close(); }
}

export async function tests(site, browser) {
  await story(site, browser, true);
  await story(site, browser, false);
}
