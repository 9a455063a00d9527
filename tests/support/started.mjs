// Programs that a test starts, and the folders made for them: none outlives the test, however it ends: by its last
// line, by a failure, by process.exit in a package, by Ctrl-C.
import { spawn } from "node:child_process";
import { readFileSync, rmSync } from "node:fs";
import { constants } from "node:os";

const running = new Map();
const folders = new Set();

/** Like `spawn`. At our end `signal` asks it to end; it is killed after `patience` milliseconds. */
export function start(command, args, options = {}, { signal = "SIGTERM", patience = 6000 } = {}) {
  const child = spawn(command, args, options);
  if (child.pid) running.set(child, { signal, patience });
  child.on("exit", () => running.delete(child));
  return child;
}

/** Removes `folder` at the end, should nobody have done so before. */
export function forget(folder) {
  folders.add(folder);
  return folder;
}

/** Whether `pid` still does something: what only waits for its parent to hear of its end does not. */
export function lives(pid) {
  try { return !/\) [ZX] /.test(readFileSync(`/proc/${pid}/stat`, "utf8")); } catch { return false; }
}

const sleep = (ms) => Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, ms);

// Nothing asynchronous happens any more in here.
process.on("exit", () => {
  const left = [...running].filter(([child]) => lives(child.pid));
  for (const [child, { signal }] of left) child.kill(signal);
  const end = Date.now() + Math.max(0, ...left.map(([, { patience }]) => patience));
  while (Date.now() < end && left.some(([child]) => lives(child.pid))) sleep(20);
  for (const [child] of left) if (lives(child.pid)) child.kill("SIGKILL");
  for (const folder of folders)
    try { rmSync(folder, { recursive: true, force: true }); } catch { /* something is mounted there */ }
});
for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"]) process.once(signal, () => process.exit(128 + constants.signals[signal]));
