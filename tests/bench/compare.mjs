// The same pages on a large country and on small ones: node tests/bench/compare.mjs --help
import { execFileSync } from "node:child_process";
import { createHash, randomBytes } from "node:crypto";
import { existsSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { Site, freePort, sql } from "../e2e/site.mjs";
import { head, line, measure } from "./pages.mjs";

const usage = `Usage: node tests/bench/compare.mjs [--requests 60] [--only WORD] [--most 1.3] [--cold] LARGE SMALL…
Serves each folder in turn, measures every kind of page and prints the ratio of the medians of LARGE to each SMALL; a
ratio above --most is marked. A folder made by \`make country\` has a country.json; any other one is a demo town.
  --cold  before the first request of each page, the system forgets what it has read of the database
Example: make country; make country MEMBERS=1000 VAR=build/country-small; then
         node tests/bench/compare.mjs build/country build/country-small build/demo`;

const vannes = "vannes-56260";
const codeOf = (path) => path.slice(-5);

/** What both kinds of folder have: towns, people, a publication of which much is spoken. */
function places(folder) {
  const file = join(folder, "country.json");
  if (existsSync(file)) {
    const { pages, cookies } = JSON.parse(readFileSync(file, "utf8"));
    return { ...pages, mayor: cookies["paris@demo.parvis"], reader: cookies["abonnee@demo.parvis"] };
  }
  const hot = sql(folder, "SELECT id FROM publication WHERE comment_count > 0 AND audience = 0 ORDER BY comment_count DESC LIMIT 1");
  return { largest: vannes, demo: vannes, small: vannes, hot: `/fil/${vannes}/${hot}`, mayor: sessionOf(folder, "maire@demo.parvis"), reader: sessionOf(folder, "claire@demo.parvis") };
}

function sessionOf(folder, email) {
  const token = randomBytes(32).toString("base64url");
  const hash = createHash("sha256").update(token).digest("hex");
  sql(folder, `INSERT INTO session (member_id, token_hash, agent, created_at, seen_at) SELECT id, '${hash}', 'bench', unixepoch(), unixepoch() FROM member WHERE email_key = '${email}'`);
  return `parvis=${token}`;
}

/** Every kind of page; a deep page begins in the middle of what there is. */
export function pagesOf(folder) {
  const p = places(folder);
  const one = (text) => sql(folder, text).replace("|", "-");
  const here = codeOf(p.largest);
  const hot = p.hot.split("/").at(-1);
  const publications = `FROM publication WHERE commune_code = '${here}' AND deleted_at IS NULL AND published_at <= unixepoch()`;
  const middle = one(`SELECT published_at, id ${publications} ORDER BY published_at DESC, id DESC LIMIT 1 OFFSET (SELECT COUNT(*) / 2 ${publications})`);
  const withHot = one(`SELECT published_at + 1, 0 FROM publication WHERE id = ${hot}`);
  const middleOf = (table, where) => one(`SELECT id FROM ${table} WHERE ${where} ORDER BY id LIMIT 1 OFFSET (SELECT COUNT(*) / 2 FROM ${table} WHERE ${where})`);
  const citizen = one(`SELECT member_id FROM citizenship WHERE commune_code = '${here}' AND state = 1 ORDER BY name_key LIMIT 1 OFFSET (SELECT COUNT(*) / 2 FROM citizenship WHERE commune_code = '${here}' AND state = 1)`);
  const waiting = one(`SELECT asked_at, member_id FROM citizenship WHERE commune_code = '${here}' AND state = 0 ORDER BY asked_at LIMIT 1 OFFSET (SELECT COUNT(*) / 2 FROM citizenship WHERE commune_code = '${here}' AND state = 0)`);
  const edited = one(`SELECT id ${publications} AND audience = 0 ORDER BY edited_at IS NULL, id LIMIT 1`);
  const desk = `/mairie/${p.largest}`;
  const visitor = [
    ["home", "/"], ["search: saint", "/communes?q=saint"], ["search: vannes", "/communes?q=vannes"], ["search: postcode 56", "/communes?q=56"],
    ["commune", `/commune/${p.largest}`], ["commune without a mayor", "/commune/arzon-56005"],
    ["feed, small", `/fil/${p.small}`], ["feed, demo town", `/fil/${p.demo}`], ["feed, largest", `/fil/${p.largest}`],
    ["feed, largest, deep", `/fil/${p.largest}?avant=${middle}`], ["feed, with the hot one", `/fil/${p.largest}?avant=${withHot}`],
    ["feed without a mayor", "/fil/arzon-56005"], ["atom, largest", `/fil/${p.largest}/atom.xml`],
    ["publication, hot", p.hot], ["publication, hot, older", `${p.hot}?avant=${middleOf("comment", `publication_id = ${hot}`)}`],
    ["history", `/fil/${p.largest}/${edited}/historique`], ["figures of moderation", `${desk}/moderation`], ["claim", "/mairie/arzon-56005/activation"],
  ];
  const reader = [
    ["/fil", "/fil"], ["/fil, deep", `/fil?avant=${middle}`], ["publication, hot, a member's", p.hot], ["account", "/compte"],
    ["one's request", `/mairie/${p.demo}/ma-demande`],
  ];
  const mayor = [
    ["feed, largest, the mayor's", `/fil/${p.largest}`], ["drafts", `/fil/${p.largest}/brouillons`], ["compose", `/fil/${p.largest}/publier`],
    ["desk", desk], ["desk: waiting", `${desk}/citoyens`], ["desk: waiting, deep", `${desk}/citoyens?apres=${waiting}`],
    ["desk: citizens", `${desk}/citoyens/acceptes`], ["desk: citizens, deep", `${desk}/citoyens/acceptes?apres=${citizen}`],
    ["desk: citizens named ma", `${desk}/citoyens/acceptes?q=ma`], ["desk: citizens, first name", `${desk}/citoyens/acceptes?q=claire`],
    ["desk: flags", `${desk}/signalements`], ["desk: flags, deep", `${desk}/signalements?apres=${middleOf("flag", `commune_code = '${here}' AND state = 0`)}`], ["desk: decisions", `${desk}/decisions`],
    ["desk: decisions, deep", `${desk}/decisions?avant=${middleOf("moderation", `commune_code = '${here}'`)}`],
    ["desk: journal", `${desk}/journal`], ["desk: journal, deep", `${desk}/journal?avant=${middleOf("audit", `commune_code = '${here}'`)}`],
    ["desk: team", `${desk}/equipe`], ["desk: settings", `${desk}/reglages`],
  ];
  const by = (list, cookie) => list.map(([name, path]) => ({ name, path, cookie }));
  return [...by(visitor), ...by(reader, p.reader), ...by(mayor, p.mayor)];
}

async function figuresOf(folder, options) {
  const site = new Site(resolve(folder), await freePort());
  await site.start();
  try {
    console.log(`\n${folder}\n${head}`);
    const pages = pagesOf(site.folder).filter(({ name }) => name.includes(options.only));
    const file = join(site.folder, "parvis.db");
    const before = () => { if (options.cold) execFileSync("dd", [`if=${file}`, "iflag=nocache", "count=0", "status=none"]); };
    return await measure(site.base, pages, { ...options, before, told: (figure) => console.log(line(figure)) });
  } finally {
    await site.stop();
  }
}

async function main(words) {
  const options = { requests: 60, only: "", most: 1.3 };
  const folders = [];
  for (let i = 0; i < words.length; ++i) {
    const name = /^--(requests|only|most)$/.exec(words[i])?.[1];
    if (words[i] === "--cold") options.cold = true;
    else if (name) options[name] = name === "only" ? words[++i] : Number(words[++i]);
    else if (words[i].startsWith("--")) throw new Error(`unknown option ${words[i]}; see --help`);
    else folders.push(words[i]);
  }
  if (folders.length < 1) throw new Error(usage);
  const all = [];
  for (const folder of folders) all.push(await figuresOf(folder, options));
  console.log(`\n${"median ms".padEnd(30)}${folders.map((f) => f.split("/").at(-1).padStart(15)).join("")}${folders.slice(1).map((f) => `  ×${f.split("/").at(-1)}`.padStart(17)).join("")}`);
  all[0].forEach((large, i) => {
    const medians = all.map((figures) => figures[i].median);
    const ratios = medians.slice(1).map((small) => large.median / small);
    console.log(large.name.padEnd(30) + medians.map((m) => m.toFixed(2).padStart(15)).join("")
      + ratios.map((r) => `${r.toFixed(2)}${r > options.most ? " !" : "  "}`.padStart(17)).join(""));
  });
}

if (process.argv.includes("--help")) console.log(usage);
else await main(process.argv.slice(2)).catch((error) => { console.error(error.message); process.exit(1); });
