// The bench: `make bench`. Usage: node tests/bench/run.mjs [--rounds 5] [--seconds 3] [--people 100000] [--without-postgresql]
// One run, everything side by side: in each round every candidate in turn, medians over the rounds. The servers have
// one core, the load another one. Prints a table and writes build/bench.json.
import { execFileSync } from "node:child_process";
import { writeFileSync } from "node:fs";
import { cpus } from "node:os";
import { join, resolve } from "node:path";
import { parseArgs } from "node:util";
import { startPostgresql } from "../support/postgresql.mjs";
import { pause, town } from "../e2e/site.mjs";
import { addBare } from "./bare.mjs";
import { measureChat } from "./chat.mjs";
import { median, read, write, onServerCore } from "./load.mjs";
import { memoryOf, total } from "./memory.mjs";
import { mayorPage, readerCount, startTown, writePeople } from "./town.mjs";
import { measureOutbox } from "./outbox.mjs";
import { groupPages } from "./groups.mjs";
import { notificationPages } from "./notifications.mjs";
import { table } from "./table.mjs";

const { values: options } = parseArgs({ options: {
  rounds: { type: "string", default: "5" }, seconds: { type: "string", default: "3" },
  people: { type: "string", default: "100000" }, "without-postgresql": { type: "boolean" }, help: { type: "boolean", short: "h" } } });
if (options.help) {
  console.log("Usage: node tests/bench/run.mjs [--rounds 5] [--seconds 3] [--people 100000] [--without-postgresql]\nMeasures the site beside a bare hello, a static file and bare commits; writes build/bench.json.");
  process.exit(0);
}
const rounds = Number(options.rounds);
const seconds = Number(options.seconds);
const out = resolve(process.env.OUT ?? "build");
const progress = (text) => process.stderr.write(process.stderr.isTTY ? `\r\x1b[K${text}` : `${text}\n`);

/** {name: {connections: {perSecond, p50, p99}}}: medians of `rounds` turns. */
async function pages(candidates, levels) {
  const seen = {};
  for (let round = 1; round <= rounds; ++round)
    for (const connections of levels)
      for (const candidate of candidates) {
        progress(`round ${round} of ${rounds}: ${candidate.name}, ${connections} connections`);
        ((seen[candidate.name] ??= {})[connections] ??= []).push(await read(candidate, connections, seconds));
      }
  const medians = (turns) => Object.fromEntries(["perSecond", "p50", "p99"].map((key) => [key, median(turns.map((turn) => turn[key]))]));
  return Object.fromEntries(Object.entries(seen).map(([name, levels]) =>
    [name, Object.fromEntries(Object.entries(levels).map(([connections, turns]) => [connections, medians(turns)]))]));
}

/**
 * About how many pages of the database a comment writes, counted in its log: the row, that of its activity, their
 * indexes, the attempt, the count; three more where somebody begins to watch.
 */
const pagesOfComment = 12;

/** Comments and bare commits in turn, on the same disk; every answered comment must be there. */
async function comments({ site }) {
  const people = join(site.folder, "run/people");
  await writePeople(site, people);
  const turns = [];
  let first = 0;
  for (let round = 1; round <= rounds; ++round) {
    progress(`round ${round} of ${rounds}: comments and bare commits`);
    const before = Number(site.sql("SELECT COUNT(*) FROM post"));
    const written = await write(`${site.base}/fil/${town}`, people, first, 8, 1);
    const kept = Number(site.sql("SELECT COUNT(*) FROM post")) - before;
    if (kept < written.requests) throw new Error(`${written.requests} comments answered, ${kept} kept`);
    first += 100000;
    const bare = async (tables) => Number(await onServerCore(() => execFileSync(join(out, "tests/bench/commits"), [join(site.folder, `bare${tables}.db`), "1", String(tables)], { encoding: "utf8" })));
    turns.push({ comments: written.perSecond, commits: await bare(1), same_pages: await bare(pagesOfComment), p50: written.p50, p99: written.p99 });
  }
  return Object.fromEntries(["comments", "commits", "same_pages", "p50", "p99"].map((key) => [key, median(turns.map((turn) => turn[key]))]));
}

const result = { date: new Date().toISOString(), machine: `${cpus().length} × ${cpus()[0].model.trim()}`, rounds, seconds };
const main = await startTown("sqlite");
try {
  result.start_ms = median(main.starts);
  const logged = mayorPage(`mayor's page, ${readerCount} citizens in turn`, main.site, readerCount);
  const visitor = mayorPage("mayor's page, visitor", main.site);
  await logged.check(); await visitor.check();
  await main.site.whole();
  await pause(1000); // the last ones have just begun
  result.memory_at_rest = memoryOf(main.site);
  const bare = await addBare(main.site, logged);
  try {
    result.pages = await pages([logged, visitor, bare.hello, bare.file], [1, 8, 64]);
  } finally { await bare.stop(); }
  result.writes = await comments(main);
  progress("a live chat with 1,000 people");
  result.chat = await measureChat({ site: main.site, people: 1000, seconds: 20 });
  result.memory_after = memoryOf(main.site);
  Object.assign(result.pages, await pages(notificationPages(main.site), [8]));
  Object.assign(result.pages, await pages(groupPages(main.site), [8]));
} finally { await main.site.stop(); }

if (!options["without-postgresql"]) {
  const server = await onServerCore(startPostgresql);
  let other;
  try {
    other = await startTown("postgresql", `${server.url}/postgres`);
    result.pages[`mayor's page, ${readerCount} citizens in turn, PostgreSQL`] =
      (await pages([mayorPage("PostgreSQL", other.site, readerCount)], [8])).PostgreSQL;
  } finally { await other?.site.stop(); await server.stop(); }
}
progress(`an alert to ${options.people} people`);
result.outbox = await measureOutbox({ people: Number(options.people) });
progress("");
writeFileSync(join(out, "bench.json"), JSON.stringify(result, null, 2) + "\n");
console.log(table(result, total));
console.log(`Written: ${join(out, "bench.json")}`);
