// In a text browser: the key sentences of each page, in the order in which they are read.
import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { test } from "./runner.mjs";
import { sectionPages } from "./sections.mjs";

const dump = (url) => execFileSync("w3m", ["-dump", "-cols", "100", "-o", "accept_encoding=identity", url], { encoding: "utf8", env: { ...process.env, LC_ALL: "C.UTF-8" } })
  .replace(/[\u00a0\u202f]/g, " ").replaceAll("\u2011", "-").replaceAll("’", "'").replace(/\s+/g, " ");

function inOrder(text, sentences) {
  let at = 0;
  for (const sentence of sentences) {
    const found = text.indexOf(sentence, at);
    assert.ok(found >= 0, `"${sentence}" does not follow in:\n${text.slice(0, 3000)}`);
    at = found + sentence.length;
  }
}

export async function textTests(site) {
  const sections = await sectionPages();
  const pages = [...sections.flatMap(({ texts }) => texts ?? []), ["/nulle-part", ["Erreur 404", "Cette page n'existe pas", "Chercher une commune"]]];
  for (const [path, sentences] of pages)
    await test(`text: ${path} reads well in w3m`, () => inOrder(dump(site.base + path), sentences));
}
