// Rules about C++: who includes whom, where SQL stands, no words of French.
import { elsewhere, included, kindsElsewhere, soleUsers } from "./elsewhere.mjs";
import { cppParts, lineAt, matches } from "./files.mjs";

const cpp = (files) => files.filter(({ path }) => /^(handlers|cgi-bin)\/.*\.[ch]pp$/.test(path));
const folders = ["base", "db", "town", "http", "view", "app", "files", "talk"];
const rooms = ["children", "import", "delivery", "retention", "operator"];

function* strings(files, wrong) {
  for (const file of cpp(files))
    for (const { text, line } of cppParts(file.text).strings)
      if (wrong(text, file.path)) yield { path: file.path, line, what: JSON.stringify(text.slice(0, 70)) };
}

/** What elsewhere.mjs lists and is no longer so: `left` are "path name". A whole section that is no more takes nothing off the list. */
function* gone(files, left) {
  for (const each of left) {
    const folder = /^handlers\/\w+\//.exec(each)?.[0];
    if (files.some(({ path }) => path.startsWith(folder))) yield { path: "tests/lint/elsewhere.mjs", what: `${each}: no longer so, take it off the list` };
  }
}

const statement = /\b(SELECT\s|INSERT\s+INTO\s|UPDATE\s+\w+\s+SET\s|DELETE\s+FROM\s)/;
const sqlAllowed = (path) => /^handlers\/\w+\/(store\w*\.cpp|section\.cpp|statements\.hpp)$|^handlers\/lib\/(town|db)\/|^handlers\/lib\/app\/(session|limit|waiting)\.cpp$|^handlers\/chores\//.test(path);

/** The tables that a section keeps, as its section.cpp says of each column; lib/town keeps the rest. */
const tablesOf = (text) => [...new Set([.../retention\[\] = \{([\s\S]*?)\n\};/.exec(text)?.[1].matchAll(/^ {4}\{"(\w+)"/gm) ?? []].map((m) => m[1]))];

/** Where a section may name what is its own. */
const ownPath = (section) => new RegExp(`^(handlers/${section}/|sql/demo/${section}(-removal)?\\.sql$)`);

/** What may be a statement: strings of C++, and the rows of the demo. */
const statementsOf = (files) => files.flatMap(({ path, text }) => /^sql\/demo\//.test(path) ? [{ path, line: 1, text }]
  : /^(handlers|cgi-bin)\/.*\.[ch]pp$/.test(path) ? cppParts(text).strings.map((string) => ({ path, ...string })) : []);

const tag = /<\/?(a|abbr|article|b|body|br|button|code|div|em|form|h[1-6]|head|html|i|img|input|label|li|ol|option|p|pre|script|section|small|span|strong|style|svg|table|td|th|time|tr|ul)(\s|\/?>)/;

/** Tables and examples that consist of such letters. */
const lettersAllowed = new Set(["handlers/lib/view/typeset.cpp", "handlers/lib/view/french.cpp", "handlers/lib/view/place_names.cpp", "handlers/lib/base/fold.cpp", "handlers/lib/base/text.cpp"]);
/** What writes HTML itself: the reader of Markdown, and what one line of a template stands for. */
const htmlAllowed = new Set(["handlers/lib/view/typeset.cpp", "handlers/lib/view/components.cpp", "handlers/lib/view/form_tokens.cpp", "handlers/lib/base/plain_text.cpp", "handlers/lib/base/markdown.cpp"]);

export const sourceRules = [
  {
    name: "C++: a section includes only itself and lib/, the chores also the list of sections; what else is included elsewhere.mjs lists",
    *check(files) {
      const left = new Set(included.map(({ path, section }) => `${path} ${section}`));
      for (const file of files) {
        const section = /^handlers\/(?!lib\/)(\w+)\//.exec(file.path)?.[1];
        if (!section) continue;
        yield* matches(file, file.text, /^#include "([^"]+)"/gm, (m) => {
          const whose = m[1].split("/")[0], known = `${file.path} ${whose}`;
          if (included.some(({ path, section: one }) => path === file.path && one === whose)) return left.delete(known), "";
          return [section, "lib"].includes(whose) || (section === "chores" && whose === "sections.hpp") ? "" : m[1];
        });
      }
      yield* gone(files, left);
    },
  },
  {
    name: "C++: a folder of lib/ includes only itself and those before it (base db town http view app files talk)",
    *check(files) {
      for (const file of files) {
        const at = folders.indexOf(/^handlers\/lib\/(\w+)\//.exec(file.path)?.[1]);
        if (at >= 0) yield* matches(file, file.text, /^#include "([^"]+)"/gm, (m) => {
          const [top, folder] = m[1].split("/");
          return top === "lib" && folders.indexOf(folder) >= 0 && folders.indexOf(folder) <= at ? "" : m[1];
        });
      }
    },
  },
  {
    name: "C++: a room of the chores includes only itself and those before it (children import delivery retention operator)",
    *check(files) {
      for (const file of files) {
        const at = rooms.indexOf(/^handlers\/chores\/(\w+)\//.exec(file.path)?.[1]);
        if (at >= 0) yield* matches(file, file.text, /^#include "chores\/(\w+)\//gm, (m) => rooms.indexOf(m[1]) <= at ? "" : m[1]);
      }
    },
  },
  {
    name: "C++: a comment can be read alone: it does not begin with \"The same\", \"Also\" or \"Those\"; it is for anyone who …, not for who …; and calls nobody he",
    *check(files) {
      for (const { path, text } of cpp(files))
        for (const comment of cppParts(text).comments) {
          const [wrong] = /^(The same|Also|Those)\b/.exec(comment.text) ?? /\b(for|of|by|to) who\b.{0,20}/.exec(comment.text) ?? /\b(he|his|him|himself)\b.{0,20}/i.exec(comment.text) ?? [];
          if (wrong) yield { path, line: comment.line, what: wrong };
        }
    },
  },
  {
    name: "C++: lib/town holds what two use: a header that one section alone includes stands in its folder",
    *check(files) {
      for (const { path } of files.filter(({ path }) => /^handlers\/lib\/town\/\w+\.hpp$/.test(path))) {
        const name = path.slice("handlers/".length);
        const users = new Set(cpp(files).filter((file) => file.path !== path && file.path !== path.replace(/hpp$/, "cpp") && file.text.includes(`#include "${name}"`))
          .map((file) => file.path.split("/")[1]));
        const sole = users.size < 2 && !users.has("lib");
        if (sole && !soleUsers.has(name)) yield { path, what: `only for ${[...users].join()}` };
        if (!sole && soleUsers.has(name)) yield { path: "tests/lint/elsewhere.mjs", what: `${name}: no longer so, take it off the list` };
      }
    },
  },
  {
    name: "C++: SQL only in store*.cpp, section.cpp, statements.hpp, lib/town, lib/db, lib/app/{session,limit,waiting}.cpp and the chores",
    *check(files) { yield* strings(files, (text, path) => statement.test(text) && !sqlAllowed(path)); },
  },
  {
    name: "C++: a table that a section keeps is named in no statement outside its folder, but for those that elsewhere.mjs lists",
    *check(files) {
      const left = new Set(elsewhere.flatMap(({ path, tables }) => tables.split(" ").map((table) => `${path} ${table}`)));
      for (const { path, text } of files) {
        const section = /^handlers\/(\w+)\/section\.cpp$/.exec(path)?.[1];
        const tables = section ? tablesOf(text) : [];
        if (!tables.length) continue;
        const named = new RegExp(`\\b(?:FROM|JOIN|INTO|UPDATE)\\s+(${tables.join("|")})\\b`, "g");
        for (const { path: other, line, text: said } of statementsOf(files).filter((one) => !ownPath(section).test(one.path)))
          for (const [, table] of said.matchAll(named)) {
            const known = `${other} ${table}`;
            if (elsewhere.some((one) => one.path === other && one.tables.split(" ").includes(table))) left.delete(known);
            else yield { path: other, line, what: `${table}, which ${section} keeps` };
          }
      }
      yield* gone(files, left);
    },
  },
  {
    name: "C++: a kind that a section declares, of news, content, flags or announcements, is named in no condition outside its folder, but for those that elsewhere.mjs lists",
    *check(files) {
      const owners = new Map(); // kind → sections
      for (const { path, text } of files) {
        const section = /^handlers\/(\w+)\/section\.cpp$/.exec(path)?.[1];
        const flagged = /flaggables\[\] = \{([^;]*);/.exec(text)?.[1] ?? "";
        for (const [, kind] of section ? [...text.matchAll(/(?:town::Kind \w+\{\.name|\.kind) = "([\w-]+)"/g), ...flagged.matchAll(/[{(]"([\w-]+)"/g)] : [])
          owners.set(kind, (owners.get(kind) ?? new Set()).add(section));
      }
      if (owners.size < 10) yield { path: "tests/lint/sources.mjs", what: "the kinds are not read" };
      const left = new Set(kindsElsewhere.flatMap(({ path, kinds }) => kinds.split(" ").map((kind) => `${path} ${kind}`)));
      for (const { path, text } of cpp(files))
        for (const found of text.matchAll(/kind\w*\s*(?:=|==|!=|<>|IN \()\s*((?:["'][\w-]+["'][,\s]*)+)/g))
          for (const [, kind] of found[1].matchAll(/["']([\w-]+)["']/g)) {
            if (!owners.has(kind) || [...owners.get(kind)].some((section) => path.startsWith(`handlers/${section}/`))) continue;
            const known = `${path} ${kind}`;
            if (kindsElsewhere.some((one) => one.path === path && one.kinds.split(" ").includes(kind))) left.delete(known);
            else yield { path, line: lineAt(text, found.index), what: `${kind}, which ${[...owners.get(kind)].join(" and ")} declares` };
          }
      yield* gone(files, left);
    },
  },
  {
    name: "C++: views and routes ask the store, never the database",
    *check(files) {
      for (const file of cpp(files).filter(({ path }) => /\/(view|routes)\.cpp$/.test(path)))
        yield* matches(file, cppParts(file.text).code, /\bdb\(\)\s*\.\s*(run|one|all|value|run_once)\b/g);
    },
  },
  {
    name: "C++: a section fills its own templates and the shared ones: its program keeps no others in memory",
    *check(files) {
      for (const file of cpp(files)) {
        const section = /^handlers\/(?!lib|chores)(\w+)\//.exec(file.path)?.[1];
        if (!section) continue;
        yield* strings([file], (text) => {
          const folder = /^(\w+)\/\w+(\.\w+)*\.tpl$/.exec(text)?.[1];
          return folder && ![section, "parts", "errors", "mail", "sms"].includes(folder);
        });
      }
    },
  },
  {
    name: "SQL: no SELECT *, no OFFSET",
    *check(files) {
      yield* strings(files, (text) => /SELECT\s+(\w+\.)?\*/.test(text) || /\bOFFSET\b/.test(text));
      for (const file of files.filter(({ path }) => /^sql\/.*\.sql$/.test(path))) yield* matches(file, file.text, /SELECT\s+\*|\bOFFSET\b/g);
    },
  },
  {
    name: "C++: no HTML in strings",
    *check(files) { yield* strings(files, (text, path) => tag.test(text) && !htmlAllowed.has(path)); },
  },
  {
    name: "C++: no French in strings; it belongs in templates and lib/view/french.cpp",
    *check(files) { yield* strings(files, (text, path) => /[éèêëàâçœùûîïôÉÈÀÇŒ«»]/.test(text) && !lettersAllowed.has(path)); },
  },
  {
    name: "C++: nothing global that changes, no using namespace in headers",
    *check(files) {
      for (const file of cpp(files).filter(({ path }) => path.endsWith(".hpp"))) {
        yield* matches(file, cppParts(file.text).code, /using namespace/g);
        if (!/^#pragma once$/m.test(file.text)) yield { path: file.path, what: "no #pragma once" };
      }
    },
  },
].map(({ name, check }) => ({
  name,
  *check(files) { for (const complaint of check(files)) if (complaint.what) yield complaint; },
}));
