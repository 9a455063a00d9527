// SAN=1: a program behind nginx that dies of a sanitizer is started again at once, and a test may not notice. So each
// report goes to a file, and at the end a file is a failure.
import { mkdirSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { join, resolve } from "node:path";

export const sanitized = Boolean(process.env.SAN);

/** For programs with sanitizers in `out`: a function that prints the reports and answers how many there are. */
export function prepareReports(out) {
  if (!sanitized) return undefined;
  const folder = resolve(out, "reports");
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  process.env.ASAN_OPTIONS = `log_path=${join(folder, "report")}:detect_leaks=1`;
  process.env.UBSAN_OPTIONS = `log_path=${join(folder, "report")}:print_stacktrace=1`;
  return () => {
    const names = readdirSync(folder);
    for (const name of names) console.log(`${name}\n${readFileSync(join(folder, name), "utf8").split("\n").slice(0, 60).join("\n")}\n`);
    return names.length;
  };
}
