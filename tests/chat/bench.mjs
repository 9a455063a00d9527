// A live chat with many people: how long from sending to seeing, and what a poll costs that finds nothing new.
// Usage: node tests/chat/bench.mjs [--people 1000] [--seconds 20]
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import http from "node:http";
import { pathToFileURL } from "node:url";
import { parseArgs } from "node:util";
import { ask, pause, town } from "../e2e/site.mjs";
import { onServerCore } from "../bench/load.mjs";
import { quantile } from "../bench/pages.mjs";
import { cookiesOf, mayor, startTown } from "../bench/town.mjs";

const interval = 2000; ///< milliseconds between two polls of one browser: templates/chat/poll.tpl
const headers = (cookie) => ({ Cookie: cookie, "HX-Request": "true" });
const plain = (text) => text.replaceAll("&amp;", "&");

/** Opens a room that nothing closes. Resolves to its path. */
function open(site) {
  const now = Math.floor(Date.now() / 1000);
  const id = site.sql(`INSERT INTO thread (commune_code, kind, created_by, created_at) SELECT '56260', 3, id, ${now} FROM member WHERE email_key = 'maire@demo.parvis' RETURNING id`);
  site.sql(`INSERT INTO chat (thread_id, commune_code, title, opened_at, kept, once) VALUES (${id}, '56260', 'Banc', ${now}, 1, 'bench')`);
  return `/direct/${town}/${id}`;
}

/** One browser: enters, and asks every two seconds; `seen` gets each answer that has something new. */
class Reader {
  constructor(site, room, cookie, agent, seen) { Object.assign(this, { site, room, cookie, agent, seen, polls: 0, empty: 0, failed: 0 }); }

  async enter() {
    const page = await ask(this.site.base + this.room, { headers: { Cookie: this.cookie }, agent: this.agent });
    assert.equal(page.status, 200);
    this.next = plain(/hx-get="([^"]+\/nouveau[^"]*)"/.exec(page.body)[1]);
  }

  async follow(until) {
    await pause(Math.random() * interval);
    while (Date.now() < until) {
      const began = Date.now();
      const answer = await ask(this.site.base + this.next, { headers: headers(this.cookie), agent: this.agent }).catch(() => ({ status: 0 }));
      ++this.polls;
      if (answer.status === 204) ++this.empty;
      else if (answer.status !== 200) ++this.failed;
      else {
        this.next = plain(/hx-get="([^"]+\/nouveau[^"]*)"/.exec(answer.body)[1]);
        this.seen(answer.body);
      }
      await pause(Math.max(0, interval - (Date.now() - began)));
    }
  }
}

/** The mayor writes a numbered message every second. */
async function speak(site, room, until, sent) {
  for (let number = 1; Date.now() < until - 2 * interval; ++number) {
    const form = await ask(`${site.base}${room}/ecrire`, { headers: { Cookie: mayor } });
    const value = (name) => new RegExp(`name="${name}" value="([^"]+)"`).exec(form.body.slice(form.body.indexOf('id="ecrire"')))[1];
    const body = new URLSearchParams({ csrf: value("csrf"), form_id: value("form_id"), text: `Message ${number}.` }).toString();
    sent.set(number, Date.now());
    const answer = await ask(`${site.base}${room}/messages`, { method: "POST", headers: { Cookie: mayor, "Content-Type": "application/x-www-form-urlencoded" }, body });
    assert.equal(answer.status, 303);
    await pause(1000);
  }
}

const cpuOf = (pid) => { const [user, system] = readFileSync(`/proc/${pid}/stat`, "utf8").split(") ")[1].split(" ").slice(11, 13).map(Number); return (user + system) * 10; };

/** One poll after the other of one reader: {median_ms, cpu_ms} of one that finds nothing. */
async function emptyPoll(site, reader, count) {
  const pids = site.pids("chat.fcgi");
  const cpu = () => pids.reduce((sum, pid) => sum + cpuOf(pid), 0);
  const before = cpu();
  const times = [];
  for (let i = 0; i < count; ++i) {
    const began = performance.now();
    assert.equal((await ask(site.base + reader.next, { headers: headers(reader.cookie), agent: reader.agent })).status, 204);
    times.push(performance.now() - began);
  }
  times.sort((a, b) => a - b);
  return { median_ms: quantile(times, 0.5), cpu_ms: (cpu() - before) / count };
}

/** {people, messages, seen, polls, empty, failed, p50_ms, p95_ms, max_ms, empty_poll}: the site runs on one core. */
export async function measureChat({ site, people, seconds }) {
  const room = open(site);
  const agent = new http.Agent({ keepAlive: true, maxSockets: Infinity });
  const sent = new Map();
  const delays = [];
  const told = (body) => { const now = Date.now(); for (const [, number] of body.matchAll(/Message (\d+)\./g)) if (sent.has(Number(number))) delays.push(now - sent.get(Number(number))); };
  try {
    const readers = cookiesOf(people).map((cookie) => new Reader(site, room, cookie, agent, told));
    for (const reader of readers) await reader.enter();
    const empty_poll = await emptyPoll(site, readers[0], 500);
    const until = Date.now() + seconds * 1000;
    await Promise.all([speak(site, room, until, sent), ...readers.map((reader) => reader.follow(until))]);
    const sum = (key) => readers.reduce((all, reader) => all + reader[key], 0);
    delays.sort((a, b) => a - b);
    assert.equal(sum("failed"), 0, `${sum("failed")} polls failed`);
    assert.equal(delays.length, sent.size * people, "each message is seen once by each reader");
    return { people, messages: sent.size, polls: sum("polls"), empty: sum("empty"), p50_ms: quantile(delays, 0.5), p95_ms: quantile(delays, 0.95), max_ms: delays.at(-1), empty_poll };
  } finally { agent.destroy(); }
}

const chatLine = (c) => `Live chat, ${c.people} people connected, a message a second: seen after p50 ${(c.p50_ms / 1000).toFixed(2)} s, p95 ${(c.p95_ms / 1000).toFixed(2)} s, at most ${(c.max_ms / 1000).toFixed(2)} s; a poll that finds nothing: ${c.empty_poll.median_ms.toFixed(2)} ms through nginx, ${c.empty_poll.cpu_ms.toFixed(3)} ms of the program`;

export const measure = (site) => measureChat({ site, people: 1000, seconds: 20 });
export const line = ({ chat }) => chatLine(chat);

if (import.meta.url === pathToFileURL(process.argv[1] ?? "").href) {
  const { values } = parseArgs({ options: { people: { type: "string", default: "1000" }, seconds: { type: "string", default: "20" } } });
  const { site } = await onServerCore(() => startTown("chat"));
  try { console.log(chatLine(await measureChat({ site, people: Number(values.people), seconds: Number(values.seconds) }))); } finally { await site.stop(); }
}
