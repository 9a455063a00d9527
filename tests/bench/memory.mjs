// Memory of a whole site: proportional set size (shared pages counted once, divided among who shares them), in bytes.
import { readFileSync } from "node:fs";
import { basename } from "node:path";

/** [{name, bytes}] of `parvis run`, every program and nginx. */
export function memoryOf(site) {
  return [site.child.pid, ...site.pids("")].map((pid) => {
    const words = readFileSync(`/proc/${pid}/cmdline`, "utf8").split("\0").filter(Boolean);
    const name = words[0].startsWith("nginx") ? "nginx" : [basename(words[0]), words[1]].filter((word) => word && !word.startsWith("-")).join(" ");
    const kilobytes = Number(/^Pss:\s+(\d+) kB/m.exec(readFileSync(`/proc/${pid}/smaps_rollup`, "utf8"))[1]);
    return { name, bytes: kilobytes * 1024 };
  });
}

export const total = (processes) => processes.reduce((sum, { bytes }) => sum + bytes, 0);
