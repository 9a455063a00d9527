// What a page is measured against, in the very nginx that serves the site: libfcgi alone, and a static file.
import assert from "node:assert/strict";
import { once } from "node:events";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { ask, until } from "../e2e/site.mjs";
import { onServerCore } from "./load.mjs";
import { start } from "../support/started.mjs";

const out = resolve(process.env.OUT ?? "build");
const ours = ["server", "date", "connection", "keep-alive", "transfer-encoding", "content-length", "content-type"];

/** Adds /bare/hello and /bare/page.html to the site's nginx, both with the bytes of `page`. */
export async function addBare(site, page) {
  const { headers, body } = await page.answer();
  const more = Object.entries(headers).filter(([name]) => !ours.includes(name));
  const answer = join(site.folder, "run/hello.answer");
  writeFileSync(answer, `Status: 200 OK\r\nContent-Type: text/html; charset=utf-8\r\nContent-Length: ${Buffer.byteLength(body)}\r\n${
    more.map(([name, value]) => `${name}: ${value}\r\n`).join("")}\r\n${body}`);
  writeFileSync(join(site.folder, "run/page.html"), body);
  const hello = await onServerCore(() => start(join(out, "tests/bench/hello"), ["run/hello.sock", answer], { cwd: site.folder, stdio: ["ignore", "inherit", "inherit"] }));
  await until("the hello", () => existsSync(join(site.folder, "run/hello.sock")));
  await configure(site, more);
  const target = (name, path) => ({
    name, url: site.base + path,
    async check() {
      const got = await ask(site.base + path);
      assert.equal(got.status, 200, name);
      assert.equal(got.body, body, `${name}: the same bytes`);
      return Object.entries(got.headers).reduce((sum, [key, value]) => sum + Buffer.byteLength(`${key}: ${value}\r\n`), 19) + Buffer.byteLength(body);
    },
  });
  return {
    hello: target("bare libfcgi", "/bare/hello"), file: target("static file", "/bare/page.html"),
    async stop() { hello.kill("SIGKILL"); await once(hello, "close"); },
  };
}

/** The same parameters and buffers as the site's own pages: only the program differs. */
async function configure(site, headers) {
  const path = join(site.folder, "run/nginx.conf");
  const conf = readFileSync(path, "utf8");
  const page = /location \/ \{[^}]*\}/.exec(conf)[0];
  const hello = page.replace("location / {", "location = /bare/hello {").replace(/fastcgi_pass [^;]*;/, "fastcgi_pass unix:run/hello.sock;").replace(/^\s*(fastcgi_cache|limit_)[^;]*;/gm, "");
  const file = `location = /bare/page.html { alias ${join(site.folder, "run/page.html")}; ${
    headers.filter(([name]) => !["last-modified", "etag", "accept-ranges"].includes(name)).map(([name, value]) => `add_header ${name} "${value}";`).join(" ")} }`;
  writeFileSync(path, conf.replace(page, `${hello}\n${file}\n${page}`));
  const [master] = site.pids("nginx: master");
  await onServerCore(() => process.kill(master, "SIGHUP"));
  await until("the bare pages", async () => (await ask(`${site.base}/bare/hello`)).status === 200 && (await ask(`${site.base}/bare/page.html`)).status === 200);
}
