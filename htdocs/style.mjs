// Makes htdocs/site.css, the one file of style: run by make as `node htdocs/style.mjs` from the root of the project.
//
// First Pico, without what no template names: rules for classes, attributes and elements that are nowhere, and values that
// nothing asks for. Then htdocs/css, what is common first. What a rule names by url(/static/…) gets the digest of its content
// into the address, as {{$file …}} does in templates, so that a browser may keep it for a year.

import { createHash } from "node:crypto";
import { readFileSync, readdirSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";

const common = ["fonts.css", "frame.css", "forms.css", "threads.css"];
/** What is made by C++: the components of templates, and what people write. */
const makers = ["handlers/lib/view/components.cpp", ...readdirSync("handlers/lib/base").filter((name) => /^(markdown|plain_text)/.test(name)).map((name) => `handlers/lib/base/${name}`)];
/** Elements of Markdown, which cmark writes without our naming them. */
const always = "a b blockquote br code del em h1 h2 h3 h4 h5 h6 hr i img li ol p pre strong sub sup table tbody td tfoot th thead tr ul".split(" ");

const templates = readdirSync("templates", { recursive: true }).filter((name) => name.endsWith(".tpl")).map((name) => join("templates", name));
const sources = [...templates, ...makers, "htdocs/menu.js", "htdocs/errors.mjs"].filter((path) => statSync(path).isFile())
  .map((path) => readFileSync(path, "utf8")).join("\n");
const words = new Set([...sources.matchAll(/[a-zA-Z][\w-]*/g)].map(([word]) => word));
const elements = new Set([...always, ...[...sources.matchAll(/<([a-z][a-z0-9]*)/g)].map(([, name]) => name)]);

const given = new Set([...sources.matchAll(/[a-z-]+="[\w-]+"/g)].map(([attribute]) => attribute));
/** What `{{$field type="…"}}` makes. */
const types = new Set([...readFileSync(makers[0], "utf8").matchAll(/field_types\{(.*)\}/g)].flatMap(([, list]) => list.match(/[a-z-]+/g)));

/** Each rule of a sheet: what stands before its brackets, and inside them; null where it has none. */
function* rules(css) {
  for (let at = 0; at < css.length;) {
    const open = css.indexOf("{", at), stop = css.indexOf(";", at);
    if (open < 0) return;
    if (stop >= 0 && stop < open) {
      yield [css.slice(at, stop + 1), null];
      at = stop + 1;
      continue;
    }
    let end = open + 1;
    for (let depth = 1; depth; ++end) depth += css[end] === "{" ? 1 : css[end] === "}" ? -1 : 0;
    yield [css.slice(at, open), css.slice(open + 1, end - 1)];
    at = end;
  }
}

/** A list by its commas, but for those in brackets. */
function parts(list, sign = ",") {
  const found = [""];
  let depth = 0;
  for (const c of list) {
    depth += "([".includes(c) ? 1 : ")]".includes(c) ? -1 : 0;
    if (c === sign && !depth) found.push("");
    else found[found.length - 1] += c;
  }
  return found;
}

/** Can this selector be about anything on our pages? What it must not be is not asked. */
function possible(selector) {
  let asked = selector.replace(/:not\((?:[^()]|\([^()]*\))*\)/g, "");
  if (/:host/.test(asked)) return false;
  asked = asked.replace(/:(?:is|where)\(((?:[^()]|\([^()]*\))*)\)/g, (_, inside) => (parts(inside).some(possible) ? "" : ".no-such-class"));
  const all = (pattern, fine) => [...asked.matchAll(pattern)].every((found) => fine(...found.slice(1)));
  return all(/\.([a-zA-Z][\w-]*)/g, (name) => words.has(name)) &&
    all(/\[([\w-]+)(?:[~|^$*]?=["']?([^\]"']*)["']?)?\]/g, (name, value) => (value ? given.has(`${name}="${value}"`) || (name === "type" && types.has(value)) : words.has(name))) &&
    all(/(?:^|[\s>+~])([a-z][a-z0-9]*)(?![\w(-])/g, (name) => elements.has(name));
}

function trimmed(css) {
  let kept = "";
  for (const [head, body] of rules(css)) {
    if (body === null) kept += head;
    else if (/^@(media|supports)/.test(head)) kept += trimmed(body) && `${head}{${trimmed(body)}}`;
    else if (head.startsWith("@")) kept += `${head}{${body}}`;
    else if (parts(head).some(possible)) kept += `${parts(head).filter(possible).join()}{${body}}`;
  }
  return kept;
}

/** Without values that nothing asks for: again and again, since one may have been asked for by another. */
function withoutUnasked(css, others) {
  const asked = new Set([...`${css}${others}`.matchAll(/var\(\s*(--[\w-]+)/g)].map(([, name]) => name));
  const kept = css.replace(/@keyframes ([\w-]+)\{(?:[^{}]*\{[^{}]*\})*\}/g, (rule, name) => (new RegExp(`animation[^;}]*\\b${name}\\b`).test(css + others) ? rule : ""));
  const left = kept.replace(/\{([^{}]*)\}/g, (_, body) => `{${parts(body, ";").filter((one) => !/^\s*--pico/.test(one) || asked.has(one.split(":")[0].trim())).join(";")}}`)
    .replace(/(?<=^|\})[^{}@]+\{\}/g, "");
  return left === css ? css : withoutUnasked(left, others);
}

const digest = (file) => createHash("sha256").update(readFileSync(join("htdocs", file))).digest("hex").slice(0, 8);

const own = [...common, ...readdirSync("htdocs/css").filter((name) => name.endsWith(".css") && !common.includes(name)).sort()]
  .map((name) => readFileSync(join("htdocs/css", name), "utf8")).join("");
const pico = readFileSync("node_modules/@picocss/pico/css/pico.min.css", "utf8");
const [licence] = /\/\*![^]*?\*\//.exec(pico); // MIT: it stays
const style = withoutUnasked(trimmed(pico.slice(pico.indexOf(licence) + licence.length)), own) +
  own.replace(/\/\*[^]*?\*\//g, "").replace(/\s*\n\s*/g, "\n").replace(/;\s*\}/g, "}").replace(/\s*([{};])\s*/g, "$1");
writeFileSync("htdocs/site.css", `@charset "UTF-8";${licence}\n${style.trim()}`
  .replace(/url\(\/static\/([\w./-]+)\)/g, (_, file) => `url(/static/${file}?v=${digest(file)})`) + "\n");
