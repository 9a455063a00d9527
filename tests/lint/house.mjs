// Rules about the tree: nothing forgotten when a section is added, no file beyond a sitting, nothing of a workplace.
import { rowsOf, threadTable } from "../support/tables.mjs";
import { cppParts, matches } from "./files.mjs";

const longest = 300;

const sectionsOf = (files) => [...new Set(files.map(({ path }) => /^handlers\/(\w+)\/routes\.cpp$/.exec(path)?.[1]).filter(Boolean))]
  .filter((section) => routesOf(files, section).length); // laid out, but nothing in it yet

function routesOf(files, section) {
  const text = (path) => files.find((file) => file.path === path)?.text ?? "";
  const path = `handlers/${section}/routes.cpp`;
  return rowsOf(text(path), text(threadTable)).map((row) => ({ ...row, file: path }));
}

export const houseRules = [
  {
    name: `house: no file over ${longest} lines`,
    *check(files) {
      for (const { path, text } of files) {
        if (!/\.(cpp|hpp|tpl|css|mjs)$|(^|\/)Makefile$/.test(path)) continue;
        const lines = text.split("\n").length - 1;
        if (lines > longest) yield { path, line: lines, what: `${lines} lines` };
      }
    },
  },
  {
    name: "house: a section has its templates, tests, line of nginx.conf and line of the list",
    *check(files) {
      const text = (path) => files.find((file) => file.path === path)?.text ?? "";
      const some = (prefix) => files.some(({ path }) => path.startsWith(prefix));
      for (const section of sectionsOf(files)) {
        const path = `handlers/${section}/routes.cpp`;
        for (const folder of [`templates/${section}/`, `tests/${section}/`]) if (!some(folder)) yield { path, what: `no ${folder}` };
        if (!new RegExp(`\\b${section};`).test(text("nginx.conf"))) yield { path, what: "no line in nginx.conf" };
        if (!text(`tests/${section}/pages.mjs`)) yield { path, what: `no tests/${section}/pages.mjs` };
        if (!text(`handlers/${section}/section.cpp`)) yield { path, what: `no handlers/${section}/section.cpp` };
        if (!text("handlers/sections.hpp").includes(`X(${section})`)) yield { path, what: "not in handlers/sections.hpp" };
      }
    },
  },
  {
    name: "house: the addresses of threads are read with the tables (or the rules below would know nothing of them)",
    *check(files) {
      const threads = files.find(({ path }) => path === threadTable)?.text ?? "";
      const read = (text) => { try { return rowsOf(text, threads).map(({ method, path }) => `${method} ${path}`).join(); } catch { return "refused"; } };
      const below = read('thread::routes<"/x/{id}", of_x>');
      if (!below.includes("post /x/{id}/messages/{post}/supprimer") || !below.includes("get /x/{id}/fichiers/{file}")) yield { path: threadTable, what: below };
      if (read("thread::routes<prefix, of_x>") !== "refused") yield { path: "tests/support/tables.mjs", what: "passes over a prefix that it cannot read" };
      const threaded = sectionsOf(files).filter((section) => files.some(({ path, text }) => path === `handlers/${section}/routes.cpp` && text.includes("thread::routes<")));
      if (threaded.length < 2) yield { path: threadTable, what: "no section has threads" };
      for (const section of threaded)
        if (!routesOf(files, section).some(({ path }) => path.endsWith("/messages/{post}/supprimer"))) yield { path: `handlers/${section}/routes.cpp`, what: "no addresses of posts" };
    },
  },
  {
    name: "house: nginx.conf leads every address of a section to its program",
    *check(files) {
      const conf = files.find(({ path }) => path === "nginx.conf").text;
      const lines = [...conf.matchAll(/^\s*~\*(\S+)\s+(\w+);/gm)].map(([, pattern, program]) => ({ pattern: new RegExp(pattern, "i"), program }));
      const otherwise = /^\s*default\s+(\w+);/m.exec(conf)[1];
      for (const section of sectionsOf(files))
        for (const { path, line, file } of routesOf(files, section)) {
          const program = lines.find(({ pattern }) => pattern.test(path))?.program ?? otherwise;
          if (program !== section) yield { path: file, line, what: `${path} goes to ${program}` };
        }
    },
  },
  {
    name: "house: nginx.conf takes large bodies at the addresses of forms with files, and nowhere else",
    *check(files) {
      const conf = files.find(({ path }) => path === "nginx.conf").text;
      const large = new RegExp(/location ~ "([^"]+)" \{\s*client_max_body_size 11m;/.exec(conf)[1].replace("(?x)", "").replace(/\s+/g, ""));
      for (const section of sectionsOf(files))
        for (const { path, line, file, ...route } of routesOf(files, section)) {
          const address = path.replace("{commune}", "vannes-56260").replace(/\{\w+\}/g, "12");
          if (route.method === "post" && route.files !== large.test(address))
            yield { path: file, line, what: `${path} ${route.files ? "takes files, and nginx.conf does not let them in" : "takes no files, and nginx.conf lets 11 MB in"}` };
        }
    },
  },
  {
    name: "house: nginx.conf sends files, and the copy of one's data, to the slow lane and to no section",
    *check(files) {
      const conf = files.find(({ path }) => path === "nginx.conf").text;
      for (const name of ["@files", "@ended", "@pages"])
        if (!new RegExp(`location ${name} \\{[^}]*fastcgi_pass unix:run/\\$form_program\\.sock;`).test(conf))
          yield { path: "nginx.conf", line: 1, what: `location ${name} does not lead to $form_program` };
      if (!/\$form_program \{[^}]*"~\*\^POST multipart\/form-data"\s+files;/.test(conf)) yield { path: "nginx.conf", line: 1, what: "forms with files are not sent to files" };
      // What comes before the method says whether nginx counts it among the passwords: nothing, or the lane would not get it.
      if (!/map "\$password_work \$request_method \$uri" \$program \{[^}]*" POST \/compte\/donnees"\s+files;/.test(conf)) yield { path: "nginx.conf", line: 1, what: "the copy of one's data is not made in files" };
    },
  },
  {
    name: "house: what works on passwords does so in its own program, and every form that asks for one is known to",
    *check(files) {
      const conf = files.find(({ path }) => path === "nginx.conf").text;
      const work = new RegExp(/\$password_work \{[^}]*"~([^"]+)" on;/.exec(conf)[1]);
      const routes = sectionsOf(files).flatMap((section) => routesOf(files, section).filter(({ method }) => method === "post").map((route) => ({ ...route, section })));
      for (const { path, line, file, password, section } of routes) {
        const counted = work.test(`POST ${path}`);
        if (password && !counted) yield { path: file, line, what: `${path} works on passwords, and nginx.conf does not know it` };
        if (counted && section !== "account") yield { path: file, line, what: `${path} is not of the program of the passwords` };
      }
      // The copy of one's data takes longer, in a lane of its own.
      const known = new Set([...routes.filter(({ password }) => password).map(({ path }) => path), "/compte/donnees"]);
      for (const { path, text } of files.filter(({ path }) => /^templates\/.+\.tpl$/.test(path)))
        for (const [form, action] of text.matchAll(/<form\b[^>]*\baction="(\/[^"{]*)"[^>]*>[^]*?<\/form>/g))
          if (form.includes('type="password"') && !known.has(action)) yield { path, what: `${action} is asked for a password, and its route is not with_password` };
    },
  },
  {
    name: "house: every word of a route's address is named in a test of its section",
    *check(files) {
      for (const section of sectionsOf(files)) {
        const tests = files.filter(({ path }) => path.startsWith(`tests/${section}/`) || path.startsWith("tests/e2e/")).map(({ text }) => text).join("\n");
        for (const { path, line, file } of routesOf(files, section)) {
          const words = path.split("/").filter((word) => word && !word.startsWith("{"));
          const missing = words.filter((word) => !tests.includes(word));
          if (missing.length) yield { path: file, line, what: `${path}: ${missing.join(", ")}` };
        }
      }
    },
  },
  {
    name: "house: every template is filled or included by name",
    *check(files) {
      const named = files.filter(({ path }) => path.startsWith("handlers/")).flatMap(({ text }) => cppParts(text).strings.map((s) => s.text));
      for (const { path } of files) {
        const name = /^templates\/(.+)\.tpl$/.exec(path)?.[1];
        if (!name || name.startsWith("errors/") || /^\w+\/(titles|done|acts|topics|export|found|models|flagged)$/.test(name)) continue; // words, by folder
        // What a section shows on pages of others is found by its name.
        const [, section, given] = /^(\w+)\/(banner|card|desk|news|task)$/.exec(name) ?? [];
        if (section && files.find((file) => file.path === `handlers/${section}/section.cpp`)?.text.includes(given === "task" ? ".tasks = " : `.${given} = `)) continue;
        // A mail may be named in two pieces: fill_mail(app, fmt::format("citizen_{}", …)).
        const mail = /^mail\/(.+)$/.exec(name)?.[1];
        const pieces = mail && [mail, mail.replace(/_[a-z]+$/, "_{}"), mail.replace(/\.html$/, "")];
        if (!named.includes(`${name}.tpl`) && !pieces?.some((piece) => named.includes(piece))) yield { path, what: "no view fills it" };
      }
    },
  },
  {
    name: "house: settings, words of the Makefile and of the command line are documented",
    *check(files) {
      const example = files.find(({ path }) => path === "parvis.toml.example");
      const config = files.find(({ path }) => path === "handlers/lib/base/config.cpp");
      if (!example) return;
      for (const [, key] of config.text.matchAll(/"((?:mail\.|operator\.)?\w+)"(?=\s*[,}])/g))
        if (/\bknown\b/.test(config.text) && !new RegExp(`^#?\\s*${key.split(".").at(-1)}\\s*=`, "m").test(example.text))
          yield { path: example.path, what: `${key} is not described` };
    },
  },
  {
    name: "house: nothing of the place where it was made",
    *check(files) {
      // In pieces, or this file would break its own rule.
      const words = ["farm" + "-", "\\." + "library", "/wo" + "rk/", "(?<!\\.\\./)sha" + "red/"];
      for (const file of files) yield* matches(file, file.text, new RegExp(words.join("|"), "g"));
    },
  },
];
