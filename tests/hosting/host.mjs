// An installation in a folder of its own, and Apache as the server of a shared host has it: in front of the user's folder,
// with what .htaccess may say.
import { execFileSync } from "node:child_process";
import { appendFileSync, chownSync, existsSync, mkdirSync, openSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { ask, bin, freePort, scratch, seed, sql, until } from "../e2e/site.mjs";
import { start } from "../support/started.mjs";

export const root = process.getuid() === 0;
/** Somebody without rights: what a test as root lets a web server be. */
export const nobody = root ? { uid: 65534, gid: 65534 } : {};

export function chown(path) {
  if (!root) return;
  execFileSync("chown", ["-R", `${nobody.uid}:${nobody.gid}`, path]);
}

/** `make install` into `folder`. Returns what it says. */
export const install = (folder, env = {}) => execFileSync("sh", [".ci/install", folder], { encoding: "utf8", stdio: "pipe", env: { ...process.env, BIN: bin, ...env } });

const always = ["authz_core", "authz_host", "dir", "mime", "rewrite", "setenvif", "env", "alias"];
const kinds = {
  fcgid: ["mpm_event", ...always, "headers", "filter", "deflate", "expires", "fcgid", "cgid"],
  "fcgid alone": ["mpm_event", ...always, "headers", "filter", "deflate", "fcgid"],
  cgi: ["mpm_prefork", ...always, "cgi"], // with nothing that could be left out
};

/** The installed folder as the web root of a domain. `kind`: which modules the host has. */
export class Host {
  constructor(kind, home, port) {
    Object.assign(this, { kind, home, port, base: `http://127.0.0.1:${port}`, site: join(home, "www"), folder: join(home, "www/var") });
  }

  configuration() {
    const modules = kinds[this.kind].map((name) => `LoadModule ${name}_module /usr/lib/apache2/modules/mod_${name}.so`);
    return [...modules, `ServerRoot ${this.home}`, "ServerName localhost", `Listen 127.0.0.1:${this.port}`, `PidFile ${this.home}/apache.pid`, `ErrorLog ${this.home}/error.log`,
      "LogLevel warn", "TypesConfig /etc/mime.types", "TraceEnable Off", `DefaultRuntimeDir ${this.home}`,
      kinds[this.kind].includes("fcgid") ? `FcgidIPCDir ${this.home}/fcgid\nFcgidProcessTableFile ${this.home}/fcgid/shm\n${this.kind === "fcgid alone" ? "FcgidMaxRequestLen 12000000" : ""}` : "",
      kinds[this.kind].includes("cgid") ? `ScriptSock ${this.home}/cgid.sock` : "",
      "<Directory />\nAllowOverride None\nRequire all denied\n</Directory>", '<FilesMatch "^\\.ht">\nRequire all denied\n</FilesMatch>',
      `DocumentRoot ${this.site}`, `<Directory ${this.site}>\nAllowOverride All\nRequire all granted\nOptions Indexes\n</Directory>`, ""].join("\n");
  }

  async start() {
    mkdirSync(join(this.home, "fcgid"), { recursive: true });
    writeFileSync(join(this.home, "httpd.conf"), this.configuration());
    appendFileSync(join(this.home, "error.log"), "");
    for (const file of ["", "fcgid", "httpd.conf", "error.log"]) if (root) chownSync(join(this.home, file), nobody.uid, nobody.gid);
    this.child = start("/usr/sbin/apache2", ["-f", join(this.home, "httpd.conf"), "-D", "FOREGROUND"], { ...nobody, cwd: "/", stdio: ["ignore", "ignore", openSync(join(this.home, "error.log"), "a")], env: { PATH: "/usr/bin:/bin" } });
    this.ended = new Promise((done) => this.child.on("close", done));
    await until(`Apache (${this.kind})`, async () => {
      if (this.child.exitCode !== null) throw new Error(`Apache ended: ${this.errors}`);
      return (await ask(`${this.base}/static/site.css`).catch(() => null))?.status === 200;
    }).catch((error) => { throw new Error(`${error.message}\n${this.errors}`); });
  }

  get errors() { return existsSync(join(this.home, "error.log")) ? readFileSync(join(this.home, "error.log"), "utf8").split("\n").slice(-12).join("\n") : ""; }

  /** With the programs that it started. */
  async stop() {
    this.child?.kill("SIGTERM");
    await this.ended;
  }

  sql(text) { return sql(this.folder, text); }
}

/** An installed site with three communes and the demo's people, owned by nobody. */
export function installed(name) {
  // Not in the folder of the clone, which another user may not read.
  const home = scratch(name), site = join(home, "www");
  install(site);
  seed(join(site, "var"));
  return { home, site };
}

/** One after the other, each kind of host over the same installation; `body` gets it running. */
export async function onEachHost(kindsWanted, home, body) {
  for (const kind of kindsWanted) {
    const host = new Host(kind, home, await freePort());
    try {
      chown(home);
      await host.start();
      await body(host);
    } finally {
      await host.stop();
    }
  }
}
