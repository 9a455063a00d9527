// A real Kannel on loopback, in a folder of its own: bearerbox, smsbox, and fakesmsc, which plays the telephones.
import { once } from "node:events";
import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { ask, freePort, pause, until } from "../e2e/site.mjs";
import { start } from "./started.mjs";

const password = "cle-du-banc";

const configuration = (folder, ports) => `
group = core
admin-port = ${ports.admin}
admin-password = ${password}
admin-interface = "127.0.0.1"
smsbox-port = ${ports.boxes}
smsbox-interface = "127.0.0.1"
box-allow-ip = "127.0.0.1"
store-type = file
store-location = "${folder}/store"
dlr-storage = internal
log-file = "${folder}/bearerbox.log"

group = smsc
smsc = fake
smsc-id = fake
host = 127.0.0.1
port = ${ports.telephones}
connect-allow-ip = "127.0.0.1"

group = smsbox
bearerbox-host = 127.0.0.1
sendsms-port = ${ports.http}
sendsms-interface = "127.0.0.1"
log-file = "${folder}/smsbox.log"

group = sendsms-user
username = parvis
password = ${password}
concatenation = true
max-messages = 8

group = sms-service
keyword = default
max-messages = 0
text = ""
`;

export class Kannel {
  constructor(folder) { Object.assign(this, { folder, words: "", running: [] }); }

  static async make(folder) {
    const kannel = new Kannel(folder);
    mkdirSync(folder, { recursive: true });
    kannel.ports = { admin: await freePort(), boxes: await freePort(), telephones: await freePort(), http: await freePort() };
    writeFileSync(join(folder, "kannel.conf"), configuration(folder, kannel.ports));
    return kannel;
  }

  /** What stands in parvis.toml to reach it. */
  get settings() {
    return `[sms]\ntransport = "http"\naccepted = "Accepted"\nsender = "Mairie"\nurl = "http://127.0.0.1:${this.ports.http}/cgi-bin/sendsms?username=parvis&password=${password}`
      + `&charset=UTF-8&coding={coding}&to={to}&text={text}&from={sender}&dlr-mask=19&dlr-url={receipt_url}"\n`;
  }
  get secret() { return password; }

  run(program, args, seen = () => {}) {
    const child = start(program, args, { cwd: this.folder, stdio: ["ignore", "pipe", "pipe"], env: { ...process.env, PATH: `${process.env.PATH}:/usr/sbin` } });
    child.on("error", (error) => { this.problem = error; });
    for (const stream of [child.stdout, child.stderr]) stream.on("data", seen);
    this.running.push(child);
    return child;
  }

  async start() {
    const conf = join(this.folder, "kannel.conf");
    this.run("bearerbox", [conf]);
    await this.status("bearerbox", () => true);
    this.run("smsbox", [conf]);
    // It has to say something first; nobody answers.
    this.run("/usr/lib/kannel/test/fakesmsc", ["-H", "127.0.0.1", "-r", String(this.ports.telephones), "-m", "1", "100 200 text bonjour"], (chunk) => { this.words += chunk; });
    await this.status("smsbox and telephones", (text) => /smsbox.*on-line/s.test(text) && /fake.*online/s.test(text));
    await until("sendsms", async () => (await ask(`http://127.0.0.1:${this.ports.http}/`).catch(() => null)) !== null);
  }

  status(what, good) {
    return until(`Kannel: ${what}`, async () => {
      if (this.problem) throw new Error(`${this.problem}: make deps-test`);
      const answer = await ask(`http://127.0.0.1:${this.ports.admin}/status.txt?password=${password}`).catch(() => null);
      return answer?.status === 200 && good(answer.body);
    }, 20000);
  }

  async stop() {
    for (const child of this.running.splice(0).reverse()) {
      if (child.exitCode !== null || child.signalCode !== null) continue;
      child.kill("SIGTERM");
      const late = setTimeout(() => child.kill("SIGKILL"), 5000);
      await once(child, "close");
      clearTimeout(late);
    }
    await pause(200);
  }

  remove() { rmSync(this.folder, { recursive: true, force: true }); }

  /** What the telephones got: [{from, to, kind, text, part}], a UCS-2 text decoded, a part without its header. */
  get received() {
    return [...this.words.matchAll(/Got message \d+: <(\S+) (\S+) (text|ucs-2|udh \S+ \S+|data) ?(.*)>$/gm)].map(([, from, to, kind, raw]) => {
      const bytes = () => Buffer.from(raw.replaceAll("+", " ").replace(/%([0-9A-Fa-f]{2})/g, (_, hex) => String.fromCharCode(parseInt(hex, 16))), "latin1");
      const text = kind === "text" ? raw : /ucs/.test(kind) ? bytes().swap16().toString("utf16le") : bytes().toString();
      return { from, to, kind: kind.split(" ").at(-1), text, part: kind.startsWith("udh") ? Number(`0x${kind.split(" ")[1].slice(-2)}`) : 0 };
    });
  }
}
