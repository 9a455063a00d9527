// The archive of the source, which every visitor may fetch: what was built from, and nothing that lies beside it.
import assert from "node:assert/strict";
import { execFileSync, spawnSync } from "node:child_process";
import { copyFileSync, existsSync, mkdirSync, readFileSync, readdirSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { test } from "../e2e/runner.mjs";
import { scratch } from "../e2e/site.mjs";
import { chown } from "./host.mjs";

const ours = ["handlers/lib/base/text.cpp", "cgi-bin/parvis.cpp", "templates/layout.tpl", "tests/lint.mjs", ".ci/install", "package.json", "parvis.toml.example"];
const private_ = ["parvis.toml", "parvis.toml.old", "var/parvis.db", "data/keys/0001.key", "backup/secret.key", "build/parvis.o", "node_modules/x/index.js", "tests/node_modules/x/index.js",
  "htdocs/vendor/icons.svg", "cgi-bin/parvis", "cgi-bin/all.fcgi", "cgi-bin/parvis-postgresql.so", ".env"];

/** A tree with what is ours and what is not. */
function tree(folder) {
  for (const name of [...ours, ...private_]) {
    mkdirSync(join(folder, dirname(name)), { recursive: true });
    writeFileSync(join(folder, name), `${name}\n`);
  }
  copyFileSync("Makefile", join(folder, "Makefile"));
}

/** Makes the archive in `folder`, with `tools` in front of the path. Returns its files, sorted. */
function archived(folder, path = process.env.PATH) {
  const { status, stderr } = spawnSync("make", ["-o", "htdocs/vendor/icons.svg", "htdocs/vendor/parvis-source.tar.gz"], { cwd: folder, encoding: "utf8", env: { PATH: path, HOME: folder } });
  if (status !== 0) return { status, said: stderr };
  const list = execFileSync("tar", ["-tzf", join(folder, "htdocs/vendor/parvis-source.tar.gz")], { encoding: "utf8" });
  return { status, files: list.trim().split("\n").map((line) => line.replace(/^parvis\//, "")).sort() };
}

const git = (folder, ...words) => execFileSync("git", ["-c", "user.name=x", "-c", "user.email=x@x", ...words], { cwd: folder, stdio: "pipe" });

export async function tests() {
  const home = scratch("source");
  const inFolder = (name) => { const folder = join(home, name); mkdirSync(folder); tree(folder); return folder; };
  try {
    await test("source: without git the archive holds our folders and files, and neither settings, data nor what was built", () => {
      const { files, said } = archived(inFolder("plain"));
      assert.deepEqual(files, [...ours, "Makefile"].sort(), said);
    });

    await test("source: of a clone it holds what git tracks, even if somebody tracks his settings", () => {
      const folder = inFolder("clone");
      git(folder, "init", "-q");
      git(folder, "add", "-f", ...ours, "Makefile", "parvis.toml", "var/parvis.db");
      chown(folder); // whoever owns it
      const { files, said } = archived(folder);
      assert.deepEqual(files, [...ours, "Makefile"].sort(), said);
    });

    await test("source: where git is there and cannot read the clone, no archive is made and the build says why", () => {
      const folder = inFolder("broken");
      mkdirSync(join(folder, ".git"));
      const { status, said } = archived(folder);
      assert.equal(status, 2);
      assert.match(said, /mend what git says above/);
      assert.ok(!readdirSync(join(folder, "htdocs/vendor")).includes("parvis-source.tar.gz"));
    });

    await test("source: a clone on a machine without git gives no .git away", () => {
      const folder = inFolder("gitless"), tools = join(home, "tools");
      git(folder, "init", "-q");
      mkdirSync(tools);
      for (const name of ["make", "sh", "find", "grep", "tar", "gzip", "mkdir", "sed", "nproc", "uname", "rm"]) symlinkSync(execFileSync("sh", ["-c", `command -v ${name}`], { encoding: "utf8" }).trim(), join(tools, name));
      const { files, said } = archived(folder, tools);
      assert.deepEqual(files, [...ours, "Makefile"].sort(), said);
    });

    if (existsSync(".git")) await test("source: all that git tracks here would be in an archive without git too", () => {
      const [, words] = /^SOURCES := ((?:.*\\\n)*.*)$/m.exec(readFileSync("Makefile", "utf8"));
      const named = new Set(words.replaceAll("\\\n", " ").trim().split(/\s+/));
      const tracked = execFileSync("git", ["-c", "safe.directory=*", "ls-files"], { encoding: "utf8" }).trim().split("\n");
      assert.deepEqual([...new Set(tracked.map((path) => path.split("/")[0]))].filter((name) => !named.has(name)), []);
    });
  } finally {
    rmSync(home, { recursive: true, force: true });
  }
}
