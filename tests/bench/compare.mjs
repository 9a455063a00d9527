// The same pages on a large country and on small ones: node tests/bench/compare.mjs --help
import { execFileSync } from "node:child_process";
import { createHash, randomBytes } from "node:crypto";
import { existsSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { pathToFileURL } from "node:url";
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
    return { ...pages, mayor: cookies["paris@demo.parvis"], reader: cookies["abonnee@demo.parvis"], citizen: cookies["claire@demo.parvis"] };
  }
  const hot = sql(folder, "SELECT p.id FROM publication p JOIN thread t ON t.id = p.thread_id WHERE t.post_count > 0 AND p.audience = 0 ORDER BY t.post_count DESC LIMIT 1");
  const citizen = sessionOf(folder, "claire@demo.parvis");
  return { largest: vannes, demo: vannes, hot: `/fil/${vannes}/${hot}`, mayor: sessionOf(folder, "maire@demo.parvis"), reader: citizen, citizen };
}

function sessionOf(folder, email) {
  const token = randomBytes(32).toString("base64url");
  const hash = createHash("sha256").update(token).digest("hex");
  sql(folder, `INSERT INTO session (member_id, token_hash, agent, created_at, seen_at) SELECT id, '${hash}', 'bench', unixepoch(), unixepoch() FROM member WHERE email_key = '${email}'`);
  return `parvis=${token}`;
}

const herePath = (folder) => places(folder).largest;

/**
 * The lists of the largest town: rows on a page, and where they stand, the last one first. `key` is what an address
 * gives as `word` to begin after a row.
 */
function listsOf(here) {
  const of = (alias = "") => `${alias}commune_code = '${codeOf(here)}'`;
  const waiting = `FROM citizenship c JOIN member m ON m.id = c.member_id WHERE ${of("c.")} AND c.state = 0 AND m.confirmed_at IS NOT NULL AND m.blocked_at IS NULL`;
  const unpublished = `FROM (SELECT id, COALESCE(published_at, 9223372036854775806) AS at FROM publication WHERE ${of()} AND deleted_at IS NULL AND (published_at IS NULL OR published_at > unixepoch()))`;
  const news = `FROM publication WHERE ${of()} AND deleted_at IS NULL AND audience = 0 AND published_at <= unixepoch()`;
  const desk = `/mairie/${here}`;
  return [
    { name: "feed, largest", path: `/fil/${here}`, size: 10, word: "avant", key: "published_at || '-' || id", rows: news, last: "published_at, id" },
    { name: "drafts", who: "mayor", path: `/fil/${here}/brouillons`, size: 20, word: "avant", key: "at || '-' || id", rows: unpublished, last: "at, id" },
    { name: "desk: waiting", who: "mayor", path: `${desk}/citoyens`, size: 20, word: "apres", key: "c.asked_at || '-' || c.member_id", rows: waiting, last: "c.asked_at DESC, c.member_id DESC" },
    { name: "desk: citizens", who: "mayor", path: `${desk}/citoyens/acceptes`, size: 50, word: "apres", key: "member_id", rows: `FROM citizenship WHERE ${of()} AND state = 1`, last: "name_key DESC, member_id DESC" },
    { name: "desk: citizens named ma", who: "mayor", path: `${desk}/citoyens/acceptes?q=ma`, size: 50, word: "apres", key: "member_id", rows: `FROM citizenship WHERE ${of()} AND state = 1 AND name_key >= 'ma' AND name_key < 'mb'`, last: "name_key DESC, member_id DESC" },
    { name: "desk: flags", who: "mayor", path: `${desk}/signalements`, size: 20, word: "apres", key: "first", rows: `FROM (SELECT MIN(id) AS first FROM flag WHERE ${of()} AND state = 0 GROUP BY object_kind, object_id)`, last: "first DESC" },
    { name: "desk: decisions", who: "mayor", path: `${desk}/decisions`, size: 50, word: "avant", key: "id", rows: `FROM moderation WHERE ${of()}`, last: "id" },
    { name: "desk: journal", who: "mayor", path: `${desk}/journal`, size: 50, word: "avant", key: "id", rows: `FROM audit WHERE ${of()}`, last: "id" },
  ];
}

/** What all of the folders have: so many rows of each list on a page, and the largest commune whose mayor is in none of them. */
export function rowsOfAll(folders) {
  const waiting = folders.map((folder) => sql(folder, `SELECT slug || '-' || code FROM commune
    WHERE NOT EXISTS (SELECT 1 FROM town WHERE commune_code = code) ORDER BY population DESC, code`).split("\n"));
  const rows = { alone: waiting[0].find((path) => waiting.every((paths) => paths.includes(path))) };
  for (const folder of folders)
    for (const list of listsOf(herePath(folder)))
      rows[list.name] = Math.min(rows[list.name] ?? list.size, Number(sql(folder, `SELECT COUNT(*) ${list.rows}`)));
  return rows;
}

/** Where each list is looked at: at its beginning and in its middle if all folders fill a page, otherwise its last rows. */
function pagesOfLists(folder, rows) {
  const one = (text) => sql(folder, text);
  return listsOf(herePath(folder)).flatMap((list) => {
    const many = rows[list.name];
    if (many === 0) return [];
    const all = Number(one(`SELECT COUNT(*) ${list.rows}`));
    const ending = (count) => (count >= all ? list.path
      : `${list.path}${list.path.includes("?") ? "&" : "?"}${list.word}=${one(`SELECT ${list.key} ${list.rows} ORDER BY ${list.last} LIMIT 1 OFFSET ${count}`)}`);
    const page = (name, path) => ({ name, path, who: list.who });
    if (many < list.size) return [page(`${list.name}, ${many} rows`, ending(many))];
    return [page(list.name, list.path), page(`${list.name}, deep`, ending(Math.max(many, Math.ceil(all / 2))))];
  });
}

/** Every kind of page, with `rows` on each of a list. */
export function pagesOf(folder, rows = rowsOfAll([folder])) {
  const p = places(folder);
  const one = (text) => sql(folder, text).replace("|", "-");
  const here = codeOf(p.largest);
  const hot = p.hot.split("/").at(-1);
  const publications = `FROM publication WHERE commune_code = '${here}' AND deleted_at IS NULL AND published_at <= unixepoch()`;
  const middle = one(`SELECT published_at, id ${publications} ORDER BY published_at DESC, id DESC LIMIT 1 OFFSET (SELECT COUNT(*) / 2 ${publications})`);
  const withHot = one(`SELECT published_at + 1, 0 FROM publication WHERE id = ${hot}`);
  const oldest = one(`SELECT id FROM post WHERE thread_id = (SELECT p.thread_id FROM publication p WHERE p.id = ${hot}) AND hidden_at IS NULL AND deleted_at IS NULL ORDER BY id LIMIT 1 OFFSET 30`);
  const edited = one(`SELECT id ${publications} AND audience = 0 ORDER BY edited_at IS NULL, id LIMIT 1`);
  const { alone } = rows;
  const small = one(`SELECT slug || '-' || code FROM commune WHERE code = (SELECT commune_code FROM publication
    WHERE deleted_at IS NULL AND audience = 0 AND published_at <= unixepoch() GROUP BY commune_code ORDER BY COUNT(*) < 10, COUNT(*), commune_code LIMIT 1)`);
  const desk = `/mairie/${p.largest}`;
  const visitor = [
    ["home", "/"], ["search: saint", "/communes?q=saint"], ["search: vannes", "/communes?q=vannes"], ["search: postcode 56", "/communes?q=56"],
    ["commune", `/commune/${p.largest}`], ["commune without a mayor", `/commune/${alone}`],
    ["feed, small", `/fil/${small}`], ["feed, demo town", `/fil/${p.demo}`], ["feed, with the hot one", `/fil/${p.largest}?avant=${withHot}`],
    ["feed without a mayor", `/fil/${alone}`], ["atom, largest", `/fil/${p.largest}/atom.xml`],
    ["publication, hot", p.hot], ["publication, hot, oldest", `${p.hot}${oldest ? `?avant=${oldest}` : ""}`],
    ["history", `/fil/${p.largest}/${edited}/historique`], ["figures of moderation", `${desk}/moderation`], ["claim", `/mairie/${alone}/activation`],
  ];
  const reader = [
    ["/fil of many mayors", "/fil"], ["/fil of many mayors, deep", `/fil?avant=${middle}`], ["publication, hot, a member's", p.hot],
  ];
  const citizen = [["/fil", "/fil"], ["account", "/compte"], ["one's request", `/mairie/${p.demo}/ma-demande`]];
  const mayor = [
    ["feed, largest, the mayor's", `/fil/${p.largest}`], ["compose", `/fil/${p.largest}/publier`],
    ["desk", desk], ["desk: citizens, first name", `${desk}/citoyens/acceptes?q=claire`],
    ["desk: team", `${desk}/equipe`], ["desk: settings", `${desk}/reglages`],
  ];
  const by = (list, cookie) => list.map(([name, path]) => ({ name, path, cookie }));
  return [...by(visitor), ...by(reader, p.reader), ...by(citizen, p.citizen), ...by(mayor, p.mayor),
    ...pagesOfLists(folder, rows).map(({ name, path, who }) => ({ name, path, cookie: who && p[who] }))];
}

async function figuresOf(folder, rows, options) {
  const site = new Site(resolve(folder), await freePort());
  await site.start();
  try {
    console.log(`\n${folder}\n${head}`);
    const pages = pagesOf(site.folder, rows).filter(({ name }) => name.includes(options.only));
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
  const rows = rowsOfAll(folders);
  for (const folder of folders) all.push(await figuresOf(folder, rows, options));
  console.log(`\n${"median ms".padEnd(30)}${folders.map((f) => f.split("/").at(-1).padStart(15)).join("")}${folders.slice(1).map((f) => `  ×${f.split("/").at(-1)}`.padStart(17)).join("")}`);
  all[0].forEach((large, i) => {
    const medians = all.map((figures) => figures[i].median);
    const ratios = medians.slice(1).map((small) => large.median / small);
    console.log(large.name.padEnd(30) + medians.map((m) => m.toFixed(2).padStart(15)).join("")
      + ratios.map((r) => `${r.toFixed(2)}${r > options.most ? " !" : "  "}`.padStart(17)).join(""));
  });
}

if (import.meta.url !== pathToFileURL(process.argv[1] ?? "").href) { /* another one asks for the pages */ }
else if (process.argv.includes("--help")) console.log(usage);
else await main(process.argv.slice(2)).catch((error) => { console.error(error.message); process.exit(1); });
