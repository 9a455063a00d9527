// Root, and whose files they are: what root makes in the folder of the site's user has to be his.
import assert from "node:assert/strict";
import { execFileSync, spawnSync } from "node:child_process";
import { chmodSync, chownSync, cpSync, mkdirSync, readdirSync, rmSync, statSync, writeFileSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { test } from "../e2e/runner.mjs";
import { environment, parvis, scratch } from "../e2e/site.mjs";
import { ownRoot } from "../support/apart.mjs";
import { chown, nobody, root } from "./host.mjs";

/** The program where nobody's processes may run it, which they may not below /root: a copy of what `migrate` and `deliver` need. */
function reachable() {
  if (!root || spawnSync("test", ["-x", resolve(parvis)], nobody).status === 0) return resolve(parvis);
  const copy = scratch("owner-program");
  for (const part of ["sql", "templates", "htdocs"]) cpSync(part, join(copy, part), { recursive: true });
  mkdirSync(join(copy, "cgi-bin"));
  cpSync(parvis, join(copy, "cgi-bin/parvis"));
  chmodSync(copy, 0o755);
  return join(copy, "cgi-bin/parvis");
}

const program = reachable();
const settings = (folder) => environment(folder, program === resolve(parvis) ? {} : { PARVIS_ROOT: dirname(dirname(program)) });
const run = (folder, words, options = {}) => spawnSync(program, words, { env: settings(folder), encoding: "utf8", cwd: "/", ...options });

export async function tests() {
  const folder = scratch("owner");
  try {
    if (!root) {
      console.log("        not root: that root becomes the owner of the data is not tested");
    } else {
      await test("owner: what root does in a folder of the site's user belongs to him: database, keys, secret", () => {
        chown(folder);
        const made = run(folder, ["migrate"]);
        assert.equal(made.status, 0, made.stderr);
        assert.match(made.stderr, /working as the user to whom .* belongs/);
        const rotated = run(folder, ["rotate-keys"]);
        assert.equal(rotated.status, 0, rotated.stderr);
        const files = readdirSync(folder, { recursive: true });
        assert.ok(files.includes("secret.key") && files.filter((name) => /^keys\/.*\.key$/.test(name)).length === 2, files.join(" "));
        for (const name of files) assert.equal(statSync(join(folder, name)).uid, nobody.uid, name);
      });
      await test("owner: as the user himself everything goes on afterwards", () => {
        const { status, stderr } = run(folder, ["deliver", "--once"], nobody);
        assert.deepEqual([status, stderr], [0, ""]);
      });
      await test("owner: in a folder of root, root stays root and says nothing", () => {
        execFileSync("chown", ["-R", "0:0", folder]);
        assert.deepEqual([run(folder, ["migrate"]).status, run(folder, ["migrate"]).stderr], [0, ""]);
      });
      await test("owner: a key or secret that its program may not read is said with the reason and whose it is", () => {
        for (const name of ["secret.key", `keys/${readdirSync(join(folder, "keys")).find((each) => each.endsWith(".key"))}`]) {
          chown(folder);
          chownSync(join(folder, name), 0, 0);
          const { status, stderr } = run(folder, ["migrate"], nobody);
          assert.equal(status, 1);
          assert.match(stderr, new RegExp(`${name}: .*Permission denied; it belongs to root, and this program runs as nobody`));
        }
        chown(folder);
      });
    }
    await test("owner: a key that was cut short is named, with what to do", () => {
      writeFileSync(join(folder, "secret.key"), "short");
      if (root) chown(folder);
      assert.match(run(folder, ["migrate"], nobody).stderr, /secret\.key: a key has 32 bytes, this file 5; restore it from your copy/);
    });
    await test("owner: no room for a key is said as that: no space left", () => {
      const { status, stderr } = spawnSync("unshare", [...ownRoot(), "sh", "-c", `mount -t tmpfs -o size=4k,nr_inodes=4 tmpfs ${folder} && dd if=/dev/zero of=${folder}/full bs=4096 count=1 2>/dev/null; exec ${program} migrate`],
        { env: settings(folder), encoding: "utf8" });
      assert.equal(status, 1);
      assert.match(stderr, /secret\.key: this key cannot be written: No space left on device/);
    });
  } finally {
    chmodSync(folder, 0o700);
    rmSync(folder, { recursive: true, force: true });
  }
}
