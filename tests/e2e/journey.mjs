// The story of a newcomer and her mayor, told twice: with JavaScript and without.
import assert from "node:assert/strict";
import { expectNoText, expectText, logIn, person, sessionOf } from "./people.mjs";
import { test, testWith, waits } from "./runner.mjs";
import { ask, readMail, town, until } from "./site.mjs";

const fil = `/fil/${town}`;
const password = "une phrase assez longue";

const placeOf = (main) => /<input[^>]*name="place"[^>]*value="([^"]*)"/.exec(main)[1].replaceAll("&#39;", "'");
const csrfOf = (body) => /name="csrf" value="([^"]+)"/.exec(body)[1];
const cookieOf = (answer) => (answer.headers["set-cookie"] ?? []).map((line) => line.split(";")[0]).join("; ");

/** Registers without a browser; resolves to the mail that asks to confirm. The names are those of the form. */
export async function register(site, { email, first = "Nadia", last = "Benali", commune = town }) {
  const form = await ask(`${site.base}/inscription?commune=${commune}`);
  const main = form.body.slice(form.body.indexOf("<main"));
  const fields = new URLSearchParams([...main.matchAll(/<input[^>]*\bname="([\w-]+)"[^>]*?\bvalue="([^"]*)"/g)].map((m) => [m[1], m[2]]));
  for (const [name, value] of Object.entries({ csrf: csrfOf(form.body), place: placeOf(main), "full-name": `${first} ${last}`, email, password, website: "" }))
    fields.set(name, value);
  const answer = await ask(`${site.base}/inscription`, { method: "POST", body: fields.toString(),
    headers: { "Content-Type": "application/x-www-form-urlencoded", Origin: site.base, Cookie: cookieOf(form) } });
  assert.ok([200, 303].includes(answer.status), `${answer.status}: ${answer.body.slice(0, 3000)}`);
  return confirmation(site, email);
}

const confirmation = (site, email) => until(`a mail for ${email}`, () => site.mails().map(readMail).find((mail) => mail.headers.to.includes(email)));

/** Clicks what submits the form that goes to an address ending in `action`. */
const submit = (scope, action) => scope.locator(`form[action$="${action}"] button[type=submit]`).first().click();

async function story(site, browser, javaScriptEnabled, { allowed }) {
  const how = javaScriptEnabled ? "with JavaScript" : "without JavaScript";
  const tell = (sentence, body) => test(`journey ${how}: ${sentence}`, body);
  const tellWith = (needs, sentence, body) => testWith(site, needs, `journey ${how}: ${sentence}`, body, { allowed });
  const sit = (email) => person(browser, site, email, { javaScriptEnabled });
  const email = `nadia-${javaScriptEnabled ? "js" : "plain"}@exemple.fr`;
  const last = javaScriptEnabled ? "Benali" : "Bernard";
  const title = `Le port s’illumine ${how}`;
  const rude = `Bande d’incapables ${how}`;
  const contexts = { nadia: await sit(), mayor: await sit(), yanis: await sit("yanis@demo.parvis") };
  const nadia = await contexts.nadia.newPage(), mayor = await contexts.mayor.newPage(), yanis = await contexts.yanis.newPage();
  let address;

  await tellWith(["/inscription"], "she registers, and is told to read her mail", async () => {
    await nadia.goto(`${site.base}/inscription`);
    await nadia.fill("main [name=q]", "56"); // several communes: she chooses
    await nadia.click("main form button[type=submit]");
    await nadia.click('main .communes a[href*="56260"]');
    await nadia.locator("main [name=full-name]").waitFor();
    assert.equal(await nadia.inputValue("main [name=place]"), "Vannes (56000)");
    await nadia.goto(`${site.base}/inscription`);
    await nadia.fill("main [name=q]", "56000"); // one commune only: there is nothing to choose
    await nadia.click("main form button[type=submit]");
    await nadia.waitForURL(`${site.base}/inscription?commune=${town}`);
    assert.equal(await nadia.inputValue("main [name=place]"), "Vannes (56000)");
    await nadia.fill("main [name=full-name]", `Nadia ${last}`);
    await nadia.fill("main [name=email]", email);
    await nadia.fill("main [name=password]", password);
    await expectText(nadia, "j'indique avoir 15 ans ou plus et j'accepte la charte");
    await nadia.click("main form[action='/inscription'] button[type=submit]");
    await expectText(nadia, email);
  });

  await tellWith(["/inscription"], "the link in the mail confirms, once", async () => {
    const mail = await confirmation(site, email);
    assert.ok(mail.link.startsWith(site.base), mail.text);
    const elsewhere = await (await sit()).newPage(); // another device has to know the password
    await elsewhere.goto(mail.link);
    await elsewhere.fill("main [name=password]", "ce n’est pas le bon");
    await elsewhere.click("main form[method=post] button[type=submit]");
    await expectText(elsewhere, "Ce n'est pas le mot de passe choisi à l'inscription");
    await elsewhere.context().close();
    await nadia.goto(mail.link);
    if (!javaScriptEnabled) await nadia.click("main form[method=post] button[type=submit]"); // with it the form sends itself
    await nadia.waitForURL(`${site.base}/compte/bienvenue*`);
    await expectText(nadia, "Bienvenue, Nadia", "Pensez à bien renseigner votre adresse postale");
    assert.equal(site.sql(`SELECT confirmed_at IS NOT NULL FROM member WHERE email_key = '${email}'`), "1");
    const again = await ask(mail.link);
    assert.ok(again.status < 500);
  });

  // Until one can register, she is there by rows: the rest of the story does not wait.
  if (site.sql(`SELECT COUNT(*) FROM member WHERE email_key = '${email}'`) === "0") {
    if (!allowed) throw new Error("nobody registered");
    site.sql(`INSERT INTO member (email, email_key, first_name, last_name, password_hash, commune_code, created_at, confirmed_at)
      VALUES ('${email}', '${email}', 'Nadia', '${last}', '-', '56260', 1, 1);
      INSERT INTO citizenship (member_id, commune_code, state, asked_at) SELECT id, '56260', 0, 1 FROM member WHERE email_key = '${email}'`);
    await contexts.nadia.addCookies([{ name: "parvis", value: sessionOf(site, email), url: site.base, httpOnly: true, sameSite: "Lax" }]);
  }

  await tell("she reads, and learns that the town hall has to accept her", async () => {
    if (!(await contexts.nadia.cookies()).length) await logIn(nadia, site, email, password);
    await nadia.goto(site.base + fil);
    await expectText(nadia, "Camille Le Goff", "quand la mairie aura validé votre inscription");
    assert.equal(await nadia.locator(".comment-form").count(), 0);
  });

  await tell("the mayor logs in", async () => {
    const by = await logIn(mayor, site, "maire@demo.parvis");
    if (by === "row") waits(`journey ${how}: by the form`, "/connexion");
    await mayor.goto(site.base + fil);
    await expectText(mayor, "Publier", "Brouillons");
  });

  await tellWith([site.deskExists ? fil : `/mairie/${town}/citoyens`], "the mayor accepts her at the desk", async () => {
    await mayor.goto(`${site.base}/mairie/${town}/citoyens`);
    const row = mayor.locator("li", { hasText: `Nadia ${last}` });
    await row.locator('form[action$="/accepter"] button[type=submit]').click();
    assert.equal(site.sql(`SELECT c.state FROM citizenship c JOIN member m ON m.id = c.member_id WHERE m.email_key = '${email}'`), "1");
  });
  if (allowed) site.sql(`UPDATE citizenship SET state = 1, decided_at = 2 WHERE member_id = (SELECT id FROM member WHERE email_key = '${email}')`);

  await tell("she follows him, and his news are on her own page", async () => {
    await nadia.goto(site.base + fil);
    await expectText(nadia, "Écrire au maire");
    await expectNoText(nadia, "Ne plus suivre"); // of one's own mayor: in the account, where it says what one would miss
    await nadia.goto(`${site.base}/compte`);
    await nadia.click('main a[href^="/compte/ne-plus-suivre"]');
    await expectText(nadia, "Vous ne recevrez plus les alertes de Vannes");
    await nadia.goto(`${site.base}/fil`);
    await expectText(nadia, "Le marché de Noël");
  });

  await tell("the mayor publishes with a picture", async () => {
    await mayor.goto(site.base + fil);
    await mayor.click(`a[href="${fil}/publier"]`);
    await mayor.fill("[name=text]", `${title}\nCe soir à **18 h**.\n\n- entrée libre`);
    await mayor.setInputFiles("[name=picture]", "sql/demo/gulf.jpg");
    await mayor.fill("[name=alt]", "Des voiliers à quai");
    await mayor.click("main form[enctype] button[value=now]");
    await expectText(mayor, "Votre publication est en ligne", title);
    address = new URL(mayor.url()).pathname;
  });

  await tell("she sees it with its picture, likes it, and comments", async () => {
    await nadia.goto(site.base + address);
    await expectText(nadia, title, "0 J'aime");
    const image = nadia.locator('img[alt="Des voiliers à quai"]');
    assert.ok(await image.evaluate((img) => img.decode().then(() => img.naturalWidth > 100), null), "the picture is drawn");
    await submit(nadia, "/aime");
    await nadia.goto(site.base + address);
    await expectText(nadia, "1 J'aime");
    await nadia.fill("[name=text]", "Nous viendrons en famille.");
    await submit(nadia, "/messages");
    await nadia.getByText("Nous viendrons en famille.").first().waitFor();
    await nadia.goto(site.base + address);
    await expectText(nadia, "1 commentaire", `Nadia ${last}`, "Nous viendrons en famille.");
  });

  await tell("in the list, a comment is written in place when there is JavaScript, and on its page when not", async () => {
    await nadia.goto(site.base + fil);
    const post = nadia.locator(".post", { hasText: title });
    await post.locator("[name=text]").fill("Et le stationnement ?");
    await post.locator('form[action$="/messages"] button').click();
    await nadia.getByText("Et le stationnement ?").first().waitFor();
    assert.equal(new URL(nadia.url()).pathname, javaScriptEnabled ? fil : address);
    await nadia.goto(site.base + address);
    await expectText(nadia, "2 commentaires");
  });

  await tell("an empty comment is a sentence beside its field, and an error of the form keeps what was typed", async () => {
    await nadia.goto(site.base + address);
    await nadia.locator("[name=text]").evaluate((field) => field.removeAttribute("required")).catch(() => {});
    await nadia.fill("[name=text]", " ");
    await submit(nadia, "/messages");
    await expectText(nadia, "Écrivez votre commentaire avant de l'envoyer");
  });

  await tell("she flags what another one wrote, and gets a receipt", async () => {
    await yanis.goto(site.base + address);
    await yanis.fill("[name=text]", rude);
    await submit(yanis, "/messages");
    await yanis.getByText(rude).first().waitFor();
    await nadia.goto(site.base + address);
    await nadia.locator("li", { hasText: rude }).locator("a.flag").click();
    await nadia.check("[name=reason][value='1']");
    await nadia.check("[name=good-faith]");
    await nadia.click("main form[method=post] button[type=submit]");
    await expectText(nadia, "Signalement reçu", "Votre numéro de reçu");
    const receipt = /S-\d{4}-\w+/.exec(await nadia.innerText("main"))[0];
    await until("the receipt by mail", () => site.mails().map(readMail).find((mail) => mail.headers.to.includes(email) && mail.headers.subject.includes(receipt)));
  });

  await tell("the mayor hides it with a reason; it is gone, its author is told, she hears of it", async () => {
    await mayor.goto(site.base + address);
    await mayor.locator("li", { hasText: rude }).locator('a[href$="/masquer"]').click();
    await mayor.check("[name=reason][value='1']");
    await mayor.fill("[name=explanation]", "Restons courtois.");
    await mayor.click("main form[method=post] button[type=submit]");
    await expectText(mayor, "Le texte est masqué");
    for (const page of [nadia, yanis, mayor]) {
      await page.goto(site.base + address);
      await expectNoText(page, rude);
    }
    const told = await until("the statement of reasons", () => site.mails().map(readMail)
      .find((mail) => mail.headers.to.includes("yanis@demo.parvis") && mail.text.includes("Restons courtois.") && mail.text.includes(address)));
    assert.match(told.text, /injure ou menace/);
    await until("the decision", () => site.mails().map(readMail).find((mail) => mail.headers.to.includes(email) && /^Décision/.test(mail.headers.subject)));
  });

  await tell("a session that ends while she writes loses nothing", async () => {
    await nadia.goto(site.base + address);
    await contexts.nadia.clearCookies();
    const written = "Écrit pendant que ma session finissait, et pourtant gardé jusqu’au bout.";
    const kept = async () => { // in a field, where she may read it over
      const field = nadia.locator("main textarea").first();
      assert.equal(await field.inputValue(), written);
      assert.ok(await field.isVisible());
    };
    await nadia.fill("[name=text]", written);
    await submit(nadia, "/messages");
    await expectText(nadia, "Connectez-vous pour continuer");
    await kept();
    await nadia.fill("main [name=email]", email);
    await nadia.fill("main [name=password]", password);
    await nadia.click("main form[action='/connexion'] button[type=submit]");
    await nadia.locator(`main form[action="${address}/messages"]`).waitFor();
    await kept();
    await nadia.click(`main form[action="${address}/messages"] button[type=submit]`);
    await nadia.goto(site.base + address);
    await expectText(nadia, written);
  });
  for (const context of Object.values(contexts)) {
    await test(`journey ${how}: nobody's browser asked another host`, () => assert.deepEqual(context.foreign, []));
    await context.close();
  }
}

export async function journeyTests(site, browser, options) {
  const desk = await ask(`${site.base}/mairie/${town}/citoyens`, { headers: { Cookie: `parvis=${sessionOf(site, "maire@demo.parvis")}` } });
  site.deskExists = desk.status === 200; // to others it is 404 by rule
  for (const javaScript of [true, false]) await story(site, browser, javaScript, options);
}
