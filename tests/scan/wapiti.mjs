// Wapiti crawls the site as a visitor, a citizen and the mayor, and sends its attacks to every form it finds.
import { execFileSync } from "node:child_process";
import { existsSync, mkdirSync, readFileSync, readdirSync, rmSync } from "node:fs";
import { join } from "node:path";
import { sessionOf } from "../e2e/people.mjs";
import { test } from "../e2e/runner.mjs";
import { town } from "../e2e/site.mjs";

/** Those that need no server outside, and no lists from the network. */
const modules = "crlf,exec,file,sql,timesql,xss,permanentxss,redirect,methods,backup,csp,cookieflags,http_headers";
const expected = [
  ["HTTP Secure Headers", /Strict-Transport-Security/, "the scan is without TLS; with it the header is there (tests/lib/answers_test.cpp)"],
  ["HTTP Secure Headers", /X-XSS-Protection/, "browsers have given it up, and some leaked by it; the CSP forbids what it was for"],
  ["Secure Flag cookie", /./, "the scan is without TLS; with it the cookie is Secure (tests/lib/answers_test.cpp)"],
];
/** A session that comes back: the scan also finds the button that ends it. (-x of 3.0.4 does not run on this Python.) */
export function lasting(site, token) {
  site.sql("INSERT INTO kept_session SELECT * FROM session WHERE id = (SELECT MAX(id) FROM session);");
  return token;
}

export async function wapiti(site, run) {
  for (const [who, email] of [["a visitor", null], ["a citizen", "claire@demo.parvis"], ["the mayor", "maire@demo.parvis"]])
    await test(`scan: wapiti finds nothing as ${who}`, async () => {
      const folder = join(site.folder, "wapiti");
      const report = join(folder, "report.json");
      mkdirSync(folder, { recursive: true });
      const cookie = email ? ["-H", `Cookie: parvis=${lasting(site, sessionOf(site, email))}`] : [];
      const { text, late } = await run("wapiti", ["-u", `${site.base}/`, "-s", `${site.base}/fil/${town}`, "-s", `${site.base}/mairie/${town}`, "-s", `${site.base}/compte`, "--scope", "domain",
        "-m", modules, "-d", "4", "--max-files-per-dir", "15", "--max-links-per-page", "40", "--max-scan-time", "60", "--max-attack-time", "40", "--max-parameters", "15", "-t", "6",
        "-S", "normal", "-v", "1", "--no-bugreport", "--flush-session", "--store-session", folder, "--store-config", folder, "-f", "json", "-o", report,
        ...cookie], 720);
      if (late || !existsSync(report)) throw new Error(`${late ? "not done in 720 s" : "no report"}\n${text.trim().split("\n").slice(-8).join(" | ")}`);
      const { vulnerabilities, anomalies } = JSON.parse(readFileSync(report, "utf8"));
      const [crawl] = readdirSync(folder).filter((name) => name.endsWith(".db"));
      const pages = Number(execFileSync("sqlite3", [join(folder, crawl), "SELECT COUNT(*) FROM paths WHERE http_status IS NOT NULL"], { encoding: "utf8" }));
      console.log(`        ${pages} pages and forms crawled`);
      if (pages < 30) throw new Error("a scan of next to nothing proves nothing");
      rmSync(folder, { recursive: true, force: true });
      const found = [...Object.entries(vulnerabilities), ...Object.entries(anomalies)].flatMap(([kind, list]) => list.map((each) => ({ kind, ...each })))
        .filter(({ kind, info }) => !expected.some(([name, what]) => name === kind && what.test(info)));
      if (found.length) throw new Error(found.map(({ kind, method, path, parameter, info }) => `${kind}: ${method} ${path} ${parameter ?? ""}: ${info}`).join("\n").slice(0, 4000));
    });
}
