// A run that is broken off leaves nothing behind: no program, no folder.
import assert from "node:assert/strict";
import { once } from "node:events";
import { existsSync } from "node:fs";
import { test } from "./runner.mjs";
import { lives, start } from "../support/started.mjs";

const script = (end) => `
  import { startSite } from "./tests/e2e/site.mjs";
  const site = await startSite("leftovers", ["--one"]);
  console.log(site.child.pid, site.folder);
  ${end}`;

export async function leftoverTests() {
  for (const [what, end, signal] of [
    ["a package ends the whole process", "process.exit(3);", null],
    ["make is interrupted", "setTimeout(() => {}, 60_000);", "SIGINT"],
    ["the terminal is closed", "setTimeout(() => {}, 60_000);", "SIGHUP"]])
    await test(`run: when ${what} in the middle of a test, its site ends and its folder goes`, async () => {
      const child = start(process.execPath, ["--input-type=module", "-e", script(end)], { stdio: ["ignore", "pipe", "inherit"] });
      const ended = once(child, "close");
      const [line] = await once(child.stdout, "data");
      const [pid, folder] = String(line).trim().split(" ");
      if (signal) child.kill(signal);
      await ended;
      assert.equal(lives(Number(pid)), false, "parvis run still runs");
      assert.equal(existsSync(folder), false, folder);
    });
}
