// A real site on a free port, in a folder of its own: nginx, every program, the deliverer.
import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, readdirSync, readlinkSync, rmSync, existsSync } from "node:fs";
import http from "node:http";
import net from "node:net";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { forget, start } from "../support/started.mjs";

export const bin = resolve(process.env.BIN ?? "cgi-bin");
export const parvis = join(bin, "parvis");
export const town = "vannes-56260";
export const demoPassword = "demo parvis 2026";

export function scratch(name) {
  return forget(mkdtempSync(join(existsSync("/dev/shm") ? "/dev/shm" : tmpdir(), `parvis-e2e-${name}-`)));
}

export function freePort() {
  return new Promise((done) => {
    const server = net.createServer().listen(0, "127.0.0.1", () => {
      const { port } = server.address();
      server.close(() => done(port));
    });
  });
}

export const pause = (ms) => new Promise((done) => setTimeout(done, ms));

export async function until(what, condition, patience = 10000) {
  for (const end = Date.now() + patience; Date.now() < end; await pause(25)) {
    const value = await condition();
    if (value) return value;
  }
  throw new Error(`not in ${patience} ms: ${what}`);
}

/** One request without a browser. Nothing is followed. Resolves to {status, headers, body}. */
export function ask(url, { method = "GET", headers = {}, body = undefined, agent = undefined } = {}) {
  return new Promise((done, fail) => {
    const request = http.request(url, { method, headers, agent }, (response) => {
      const chunks = [];
      response.on("data", (chunk) => chunks.push(chunk));
      response.on("end", () => done({ status: response.statusCode, headers: response.headers, body: Buffer.concat(chunks).toString() }));
      response.on("error", fail);
    });
    request.on("error", fail);
    request.end(body);
  });
}

export const sql = (folder, text) => execFileSync("sqlite3", ["-cmd", ".timeout 5000", join(folder, "parvis.db"), text], { encoding: "utf8" }).trim();

/** The environment of a program that belongs to the site in `folder`. */
export const environment = (folder, more = {}) => ({ ...process.env, PARVIS_VAR: folder, PARVIS_CONFIG: "/dev/null", ...more });

/** Three real communes, so that a start does not wait for the import of 35,000. */
export function seed(folder) {
  mkdirSync(folder, { recursive: true });
  execFileSync(parvis, ["migrate"], { env: environment(folder), stdio: "ignore" });
  const communes = [["56260", "Vannes", "56000", 54420], ["56005", "Arzon", "56640", 2130], ["56137", "Monterblanc", "56250", 3330]];
  for (const [code, name, postcode, population] of communes)
    sql(folder, `INSERT INTO commune (code, name, slug, department_code, department_name, region_name, population, surface_ha, siren, epci_code, epci_name, time_zone)
      VALUES ('${code}', '${name}', '${name.toLowerCase()}', '56', 'Morbihan', 'Bretagne', ${population}, 3230.0, '215602608', '200067932', 'Golfe du Morbihan', 'Europe/Paris');
      INSERT INTO commune_postcode (postcode, commune_code) VALUES ('${postcode}', '${code}');
      INSERT INTO commune_key (name_key, commune_code, whole) VALUES ('${name.toLowerCase()}', '${code}', 1);`);
}

export class Site {
  /** `via`: a command that starts what follows it, with fewer rights for instance. */
  constructor(folder, port, more = [], via = []) {
    Object.assign(this, { folder, port, base: `http://127.0.0.1:${port}`, more, via, output: "" });
  }

  /** Starts `parvis run` and waits until it answers. */
  async start(env = {}) {
    const began = Date.now();
    this.output = "";
    this.over = false;
    const [program, ...words] = [...this.via, parvis, "run", "--port", String(this.port), "--var", this.folder, ...this.more];
    this.child = start(program, words, { env: environment(this.folder, env), stdio: ["ignore", "pipe", "pipe"] });
    this.ended = new Promise((done) => this.child.on("close", (code, signal) => done(signal ?? code)));
    this.child.on("close", () => { this.over = true; });
    for (const stream of [this.child.stdout, this.child.stderr]) stream.on("data", (chunk) => { this.output += chunk; });
    await until(`an answer on port ${this.port}`, async () => {
      if (this.over) throw new Error(`parvis run ended:\n${this.output}`);
      return (await ask(`${this.base}/fil/${town}`).catch(() => null))?.status === 200;
    }, 30000);
    return Date.now() - began;
  }

  /** Resolves when every section's program runs, whether somebody has asked for it or not. */
  whole() {
    const sections = readdirSync(bin).filter((name) => name.endsWith(".fcgi") && (name === "all.fcgi") === this.more.includes("--one"));
    return until(sections.join(", "), () => {
      const running = this.processes().map(({ command }) => command);
      return sections.every((name) => running.some((command) => command.includes(name)));
    });
  }

  /** Resolves to the exit code. */
  async stop(signal = "SIGINT") {
    this.child.kill(signal);
    return this.ended;
  }

  /** Process ids of the programs below it whose command line contains `name`. */
  pids(name) { return this.processes().filter(({ command }) => command.includes(name)).map(({ pid }) => pid); }

  /** [{pid, command}] below our `parvis run`, or left over from it: their working folder is the site's. */
  processes() {
    return readdirSync("/proc").filter((pid) => /^\d+$/.test(pid) && Number(pid) !== this.child.pid).flatMap((pid) => {
      try {
        if (readlinkSync(`/proc/${pid}/cwd`) !== this.folder) return [];
        return [{ pid: Number(pid), command: readFileSync(`/proc/${pid}/cmdline`, "utf8").replaceAll("\0", " ") }];
      } catch { return []; } // it ended meanwhile, or is somebody else's
    });
  }

  mails() {
    const folder = join(this.folder, "mail");
    return existsSync(folder) ? readdirSync(folder).filter((name) => name.endsWith(".eml")).sort().map((name) => readFileSync(join(folder, name), "utf8")) : [];
  }

  sql(text) { return sql(this.folder, text); }
  /** Nobody has tried anything yet. */
  forgetAttempts() {
    const limits = join(this.folder, "limits.db");
    if (existsSync(limits)) execFileSync("sqlite3", ["-cmd", ".timeout 5000", limits, "DELETE FROM attempt"]);
  }
  remove() { rmSync(this.folder, { recursive: true, force: true }); }
}

/** A seeded site that answers. */
export async function startSite(name, more = [], env = {}) {
  const folder = scratch(name);
  seed(folder);
  const site = new Site(folder, await freePort(), more);
  site.startedIn = await site.start(env);
  return site;
}

/** The text of a mail: headers unfolded, body decoded; `html` is its other part, where it has one. */
export function readMail(raw) {
  const [, boundary] = /^Content-Type: multipart\/[^]*?boundary="([^"]+)"/m.exec(raw) ?? [];
  if (boundary) {
    const [head, text, html] = raw.split(new RegExp(`\\r?\\n(?:\\r?\\n)?--${boundary}(?:--)?(?:\\r?\\n)?`));
    const fields = head.replace(/\r?\nContent-Type: multipart\/[^]*?(?=\r?\n\S|$)/, "");
    return { ...readMail(`${fields}\r\n${text}`), html: html && readMail(html).text };
  }
  const [head, ...rest] = raw.split(/\r?\n\r?\n/);
  const headers = Object.fromEntries(head.replace(/\r?\n[ \t]+/g, " ").split(/\r?\n/).map((line) => [line.slice(0, line.indexOf(":")).toLowerCase(), line.slice(line.indexOf(":") + 1).trim()]));
  const word = (text) => text.replace(/\?=\s+=\?/g, "?==?").replace(/=\?utf-8\?([bq])\?([^?]*)\?=/gi, (_, kind, value) => kind.toLowerCase() === "b"
    ? Buffer.from(value, "base64").toString() : quoted(value.replaceAll("_", " ")));
  const quoted = (text) => Buffer.from(text.replace(/=\r?\n/g, "").replace(/=([0-9A-F]{2})/gi, (_, hex) => String.fromCharCode(parseInt(hex, 16))), "latin1").toString();
  const body = rest.join("\n\n");
  const encoding = (headers["content-transfer-encoding"] ?? "").toLowerCase();
  const text = encoding === "base64" ? Buffer.from(body, "base64").toString() : encoding === "quoted-printable" ? quoted(body) : body;
  for (const name of ["subject", "from", "to"]) if (headers[name]) headers[name] = word(headers[name]);
  return { headers, text, link: /https?:\/\/\S+/.exec(text)?.[0] };
}
