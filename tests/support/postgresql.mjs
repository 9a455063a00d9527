// A PostgreSQL server of our own in a temporary folder, listening on a unix socket only.
import { execFileSync } from "node:child_process";
import { chmodSync, existsSync, mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { forget, start } from "./started.mjs";

function programs() {
  const versions = readdirSync("/usr/lib/postgresql").sort((a, b) => b - a);
  return `/usr/lib/postgresql/${versions[0]}/bin`;
}

/** PostgreSQL refuses to run as root: then it runs as the package's own user. */
function asServer(command, args) {
  return process.getuid() === 0 ? ["setpriv", ["--reuid=postgres", "--regid=postgres", "--clear-groups", command, ...args]] : [command, args];
}

export async function startPostgresql() {
  const bin = programs();
  const folder = forget(mkdtempSync(join(existsSync("/dev/shm") ? "/dev/shm" : tmpdir(), "parvis-pg-")));
  chmodSync(folder, 0o777);
  const data = join(folder, "data");
  const [initdb, initArgs] = asServer(`${bin}/initdb`, ["-D", data, "-U", "parvis", "-A", "trust", "--no-sync", "-E", "UTF8", "--locale=C.UTF-8"]);
  execFileSync(initdb, initArgs, { stdio: "ignore" });
  // What is thrown away in a minute need not survive a power cut.
  const [postgres, args] = asServer(`${bin}/postgres`, ["-D", data, "-k", folder, "-c", "listen_addresses=", "-c", "fsync=off",
    "-c", "synchronous_commit=off", "-c", "full_page_writes=off", "-c", "max_connections=50"]);
  const server = start(postgres, args, { stdio: "ignore" }, { signal: "SIGINT" });
  const host = encodeURIComponent(folder);
  for (let tries = 0; ; ++tries) {
    if (existsSync(join(folder, ".s.PGSQL.5432"))) {
      try { execFileSync("psql", ["-h", folder, "-U", "parvis", "-d", "postgres", "-c", "SELECT 1"], { stdio: "ignore" }); break; } catch { /* not yet */ }
    }
    if (tries > 100) throw new Error("PostgreSQL did not start");
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  return {
    url: `postgresql://parvis@${host}`,
    async stop() {
      const ended = new Promise((resolve) => server.on("close", resolve));
      server.kill("SIGINT");
      await ended;
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
