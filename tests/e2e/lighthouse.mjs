// How fast, found and sound the pages are that most people see, as Lighthouse counts it on a phone; what a first visit weighs; and
// what others show of a shared address. Addresses never change what they show: a browser keeps them for a year.
import assert from "node:assert/strict";
import http from "node:http";
import Validator from "@adobe/structured-data-validator";
import WebAutoExtractor from "@marbec/web-auto-extractor";
import lighthouse from "lighthouse";
import openGraph from "open-graph-scraper";
import { person } from "./people.mjs";
import { test } from "./runner.mjs";
import { ask, freePort, town, until } from "./site.mjs";
import { start } from "../support/started.mjs";

const least = 98, heaviest = 60_000; // of 100; bytes on their way, without pictures
const pages = (publication, alert) => [`/fil/${town}`, `/commune/${town}`, `/alertes/${town}`, publication, alert].filter(Boolean);

/** Points of each category. A page with people's comments is not to be found by their names: that it is not, counts against nothing. */
async function points(url, port) {
  const { lhr } = await lighthouse(url, { port, output: "json", logLevel: "silent" }, { extends: "lighthouse:default", settings: {
    skipAudits: (await ask(url)).body.includes('name="robots" content="noindex"') ? ["is-crawlable"] : [],
  } });
  const lost = Object.values(lhr.categories).flatMap(({ auditRefs }) => auditRefs).filter(({ id, weight }) => weight && lhr.audits[id].score !== null && lhr.audits[id].score < 0.9)
    .map(({ id }) => `${id} ${lhr.audits[id].displayValue ?? ""}`);
  return { ...Object.fromEntries(Object.values(lhr.categories).map(({ id, score }) => [id, Math.round(score * 100)])),
    shift: lhr.audits["cumulative-layout-shift"].numericValue, lost };
}

/** The best of three tries at most: what else this machine does makes a page slower, never faster. */
async function judged(url, port) {
  let best = await points(url, port);
  for (let tries = 1; tries < 3 && best.performance < least; ++tries) {
    const now = await points(url, port);
    best = { ...now, performance: Math.max(best.performance, now.performance) };
  }
  return best;
}

/** Bytes on their way, headers and all. */
const weight = (url) => new Promise((done, fail) => http.get(url, { agent: false, headers: { "Accept-Encoding": "gzip" } }, (response) => {
  const { socket } = response;
  response.resume();
  response.on("end", () => done(socket.bytesRead));
}).on("error", fail));

export async function lighthouseTests(site, browser) {
  const first = site.sql("SELECT id FROM publication WHERE published_at IS NOT NULL AND audience = 0 AND deleted_at IS NULL AND picture <> '' ORDER BY id LIMIT 1");
  const publication = `/fil/${town}/${first}`;

  await test("files of the pages are kept for a year under an address that changes with them", async () => {
    const { body } = await ask(`${site.base}/fil/${town}`);
    const named = [...new Set([...body.matchAll(/(?:href|src)="(\/static\/[^"]+\.(?:css|js|woff2)[^"]*|\/static\/vendor\/icons\.svg[^"#]*)[#"]/g)].map(([, path]) => path))];
    assert.ok(named.length >= 4, named.join(" "));
    for (const path of named) {
      assert.match(path, /\?v=[0-9a-f]{8}$/);
      assert.equal((await ask(site.base + path)).headers["cache-control"], "public, max-age=31536000, immutable", path);
    }
    assert.equal((await ask(`${site.base}/static/site.css`)).headers["cache-control"], "max-age=3600");
    for (const [, path] of (await ask(site.base + named.find((path) => path.includes("site.css")))).body.matchAll(/url\((\/static\/[^)]+)\)/g))
      assert.match(path, /\?v=[0-9a-f]{8}$/);
  });

  await test(`a first visit takes ${heaviest / 1000} kB at most, without pictures, and no more than is shown`, async () => {
    const context = await person(browser, site, null, { viewport: { width: 412, height: 823 } });
    const page = await context.newPage();
    const asked = [];
    page.on("request", (request) => asked.push([request.resourceType(), request.url()]));
    await page.goto(`${site.base}/fil/${town}`, { waitUntil: "networkidle" });
    await context.close();
    const counted = [...new Set(asked.filter(([type, url]) => type !== "image" || /\.svg/.test(url)).map(([, url]) => url))];
    assert.ok(!counted.some((url) => /htmx|bricolage|source-sans/.test(url)), counted.join("\n"));
    const weights = await Promise.all(counted.map(async (url) => [url, await weight(url)]));
    const sum = weights.reduce((all, [, bytes]) => all + bytes, 0);
    assert.ok(sum <= heaviest, `${sum} bytes:\n${weights.map((each) => each.join(" ")).join("\n")}`);
  });

  await test("a shared address shows title, words and picture; a private one only its commune", async () => {
    const card = async (path) => (await openGraph({ html: (await ask(site.base + path)).body })).result;
    const open = await card(publication);
    assert.ok(open.ogTitle.includes(site.sql(`SELECT title FROM publication WHERE id = ${first}`)), open.ogTitle);
    assert.ok(open.ogDescription.length > 40);
    assert.equal(open.ogUrl, site.base + publication);
    const image = await ask(open.ogImage[0].url.replace(/^https?:\/\/[^/]+/, site.base));
    assert.equal(image.status, 200);
    for (const path of [`/fil/${town}`, `/commune/${town}`, "/", "/charte"]) {
      const { ogTitle, ogDescription, ogImage, success } = await card(path);
      assert.ok(success && ogTitle && ogDescription && ogImage?.length, path);
    }
    const hidden = site.sql("SELECT id FROM publication WHERE audience > 0 AND deleted_at IS NULL LIMIT 1");
    if (hidden) {
      const title = site.sql(`SELECT title FROM publication WHERE id = ${hidden}`);
      assert.ok(!(await ask(`${site.base}/fil/${town}/${hidden}`)).body.includes(title));
    }
  });

  await test("programs read what a page is about; of a private one, nothing", async () => {
    const kinds = async (path) => {
      const { body } = await ask(site.base + path);
      for (const [, json] of body.matchAll(/<script type="application\/ld\+json">([\s\S]*?)<\/script>/g)) JSON.parse(json);
      const found = new WebAutoExtractor({ addLocation: true, embedSource: ["rdfa", "microdata"] }).parse(body);
      const issues = (await new Validator().validate(found)).map(({ rootType, issueMessage }) => `${rootType}: ${issueMessage}`);
      assert.deepEqual(issues, [], path);
      return Object.keys(found.jsonld).sort().join(" ");
    };
    assert.equal(await kinds(publication), "BreadcrumbList NewsArticle");
    assert.equal(await kinds(`/commune/${town}`), "BreadcrumbList City GovernmentOrganization");
    const alert = site.sql("SELECT id FROM alert WHERE sent_at IS NOT NULL LIMIT 1");
    if (alert) assert.equal(await kinds(`/alertes/${town}/${alert}`), "BreadcrumbList SpecialAnnouncement");
    for (const path of [`/fil/${town}`, "/", "/charte", `/fil/${town}/${site.sql("SELECT id FROM publication WHERE audience > 0 LIMIT 1")}`])
      assert.equal(await kinds(path), "", path);
  });

  await test("a commune has a card of its own to be shown elsewhere", async () => {
    const shown = async () => (await openGraph({ html: (await ask(`${site.base}/commune/${town}`)).body })).result.ogImage[0].url;
    site.sql("DELETE FROM chore WHERE name = 'cards'"); // its next round is now
    const url = await until("the card", async () => { const now = await shown(); return now.includes("/carte.png?v=") && now; }, 20000);
    const image = await ask(url.replace(/^https?:\/\/[^/]+/, site.base));
    assert.equal(image.status, 200);
    assert.equal(image.headers["content-type"], "image/png");
    assert.equal(image.headers["cache-control"], "public, max-age=31536000, immutable");
  });

  await test("search engines, browsers and whoever finds a hole are told where to go", async () => {
    const robots = (await ask(`${site.base}/robots.txt`)).body;
    const map = await ask(/Sitemap: (.*)/.exec(robots)[1].replace(/^https?:\/\/[^/]+/, site.base));
    assert.match(map.headers["content-type"], /^application\/xml/);
    assert.ok(map.body.includes(`/commune/${town}</loc>`));
    const search = await ask(`${site.base}/opensearch.xml`);
    assert.match(search.headers["content-type"], /^application\/opensearchdescription\+xml/);
    assert.match(search.body, /\/communes\?q=\{searchTerms\}/);
  });

  const port = await freePort();
  const chromium = start(process.env.CHROMIUM ?? "/usr/bin/chromium-headless-shell", ["--no-sandbox", "--disable-gpu", `--remote-debugging-port=${port}`, "about:blank"], { stdio: "ignore" });
  try {
    await until("chromium", async () => (await ask(`http://127.0.0.1:${port}/json/version`).catch(() => null))?.status === 200);
    for (const path of pages(publication)) {
      await test(`Lighthouse on a phone: ${path} has ${least} points of each kind, and nothing jumps`, async () => {
        const { lost, shift, ...all } = await judged(site.base + path, port);
        console.log(`        ${path}: ${JSON.stringify(all)}, shift ${shift.toFixed(3)}`);
        for (const [kind, found] of Object.entries(all)) assert.ok(found >= least, `${kind} ${found}: ${lost.join("; ")}`);
        assert.ok(shift <= 0.02, `shift ${shift}`);
      });
    }
  } finally {
    chromium.kill();
  }
}
