// How long pages take: node tests/bench/pages.mjs --help
import http from "node:http";
import { pathToFileURL } from "node:url";

const usage = `Usage: node tests/bench/pages.mjs [--requests 100] [--cookie NAME=VALUE] BASE PATH…
       node tests/bench/pages.mjs [--requests 100] BASE FILE.json
Asks each page of a running site, one request after the other on one kept connection, and prints the first answer,
the median and the p99 in milliseconds and the size. Each page is warmed first; any status but 200 fails.
FILE.json: [{"name": "…", "path": "/fil", "cookie": "parvis=…"}, …]; - reads it from the standard input.
  --requests  how many of each page (1 to 10000)
  --cookie    who asks, for pages without a cookie of their own
  --json      the figures as JSON`;

const ask = (url, headers, agent) => new Promise((done, fail) => {
  const began = performance.now();
  const request = http.get(url, { headers, agent }, (response) => {
    let bytes = 0;
    response.on("data", (chunk) => { bytes += chunk.length; });
    response.on("end", () => done({ status: response.statusCode, bytes, ms: performance.now() - began }));
    response.on("error", fail);
  });
  request.setTimeout(60000, () => request.destroy(new Error(`no answer in 60 s: ${url}`)));
  request.on("error", fail);
});

/** The value below which `part` of sorted `values` lie. */
export const quantile = (values, part) => values[Math.min(values.length - 1, Math.ceil(values.length * part) - 1)];

/**
 * Measures each of `pages` ({name, path, cookie}) of the site at `base`: one request at a time, `requests` of each.
 * `before` is called ahead of the first request of each page. Resolves to [{name, path, bytes, first, median, p99}], times in milliseconds; rejects when a status is not 200.
 */
export async function measure(base, pages, { requests = 100, warm = 5, cookie = undefined, before = () => {}, told = () => {} } = {}) {
  const agent = new http.Agent({ keepAlive: true, maxSockets: 1 });
  const figures = [];
  try {
    for (const page of pages) {
      const who = page.cookie ?? cookie;
      let asked = 0;
      // Each address once: otherwise the web server answers visitors from its cache.
      const once = async () => {
        const answer = await ask(`${base}${page.path}${page.path.includes("?") ? "&" : "?"}n=${++asked}`, who ? { Cookie: who } : {}, agent);
        if (answer.status !== 200) throw new Error(`${answer.status} for ${page.path}`);
        return answer;
      };
      before(page);
      const first = await once();
      for (let i = 1; i < warm; ++i) await once();
      const times = [];
      for (let i = 0; i < requests; ++i) times.push((await once()).ms);
      times.sort((a, b) => a - b);
      const figure = { name: page.name ?? page.path, path: page.path, bytes: first.bytes, first: first.ms, median: quantile(times, 0.5), p99: quantile(times, 0.99) };
      figures.push(figure);
      told(figure);
    }
  } finally {
    agent.destroy();
  }
  return figures;
}

const ms = (value) => value.toFixed(value < 100 ? 1 : 0).padStart(7);
export const line = (f) => `${f.name.padEnd(36)} ${ms(f.first)} ${ms(f.median)} ${ms(f.p99)} ${String(f.bytes).padStart(8)}`;
export const head = `${"page".padEnd(36)} ${"first".padStart(7)} ${"median".padStart(7)} ${"p99".padStart(7)} ${"bytes".padStart(8)}`;

async function readPages(names) {
  if (names.length !== 1 || !(names[0] === "-" || names[0].endsWith(".json"))) return names.map((path) => ({ path }));
  const { readFileSync } = await import("node:fs");
  return JSON.parse(readFileSync(names[0] === "-" ? 0 : names[0], "utf8"));
}

async function main(words) {
  const options = { requests: 100 };
  const rest = [];
  for (let i = 0; i < words.length; ++i) {
    if (words[i] === "--requests") options.requests = Number(words[++i]);
    else if (words[i] === "--cookie") options.cookie = words[++i];
    else if (words[i] === "--json") options.json = true;
    else if (words[i].startsWith("--")) throw new Error(`unknown option ${words[i]}; see --help`);
    else rest.push(words[i]);
  }
  if (rest.length < 2 || !(options.requests >= 1 && options.requests <= 10000)) throw new Error(usage);
  const [base, ...names] = rest;
  if (!options.json) console.log(head);
  const figures = await measure(base, await readPages(names), { ...options, told: (f) => { if (!options.json) console.log(line(f)); } });
  if (options.json) console.log(JSON.stringify(figures, null, 1));
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? "").href) {
  if (process.argv.includes("--help")) console.log(usage);
  else await main(process.argv.slice(2)).catch((error) => { console.error(error.message); process.exit(1); });
}
