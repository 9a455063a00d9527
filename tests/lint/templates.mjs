// Rules about templates: what is served is safe, accessible and typeset in French.
import { lineAt, matches } from "./files.mjs";

const templates = (files) => files.filter(({ path }) => /^templates\/.*\.tpl$/.test(path));
const xml = (path) => /(^|\/)(atom|cap|sitemap|opensearch)\.tpl$/.test(path);
const json = (path) => /\/schema\.tpl$/.test(path);
const pages = (files) => templates(files).filter(({ path }) => !/^templates\/(mail|sms)\//.test(path) && !xml(path) && !json(path));
/** The text of mails and SMS; HTML parts of mails are held to the rules of pages, with nothing to load at all. */
const plainMail = ({ path }) => /^templates\/\w+\/news\.tpl$/.test(path) || /^templates\/(mail|sms)\//.test(path) && !path.endsWith(".html.tpl");
const htmlMail = (files) => templates(files).filter(({ path }) => path.startsWith("templates/mail/") && path.endsWith(".html.tpl"));

/** {{$field label="Titre"}} becomes <c-field label="Titre" >: what is read of it stands in its attributes. */
const asTags = (text) => text.replace(/\{\{\$file name='([^']*)'\}\}/g, "/static/$1").replace(/\{\{\$([a-z]+(?:\s+[\w-]+(?:="[^"]*"|='[^']*')?)*\s*)\}\}/g, "<c-$1 >");

/** Markers become signs that end no tag and are no space; comments vanish. Lines stay. */
const plain = (text) => asTags(text).replace(/\{\{![\s\S]*?\}\}/g, (m) => m.replace(/[^\n]/g, "\u0002"))
  .replace(/\{\{[^}]*\}\}/g, (m) => "\u0001".repeat(m.length));

function* tags(file) {
  const text = plain(file.text);
  for (const m of text.matchAll(/<([a-zA-Z][\w-]*)((?:"[^"]*"|'[^']*'|[^"'>])*)>/g))
    yield { name: m[1].toLowerCase(), attributes: m[2], line: lineAt(text, m.index), path: file.path, what: `<${m[1]}${m[2].slice(0, 60)}` };
}

const forAll = (select, check) => function* (files) { for (const file of select(files)) yield* check(file); };
const forTags = (wrong) => forAll(pages, function* (file) {
  for (const tag of tags(file)) if (wrong(tag)) yield { path: tag.path, line: tag.line, what: tag.what };
});

/** What a person reads: text between tags, and the attributes that are read aloud or shown. */
function visible(file) {
  const text = plain(file.text);
  const kept = new Array(text.length).fill("");
  const hide = text.replace(/<!--[\s\S]*?-->|<style>[\s\S]*?<\/style>|<\?[\s\S]*?\?>|<[!/a-zA-Z](?:"[^"]*"|'[^']*'|[^"'>])*>/g, (tag) =>
    tag.replace(/[^\n]/g, "\u0002"));
  for (let i = 0; i < text.length; ++i) kept[i] = hide[i];
  for (const m of text.matchAll(/\s(alt|title|placeholder|aria-label|content|label|hint|optional|error|if-[a-z-]+)=("[^"]*"|'[^']*')/g)) {
    if (m[1] === "content" && !/name="description"/.test(text.slice(text.lastIndexOf("<", m.index), m.index))) continue;
    const start = m.index + m[0].length - m[2].length;
    for (let i = 1; i < m[2].length - 1; ++i) kept[start + i] = m[2][i];
  }
  return kept.join("");
}

/** The text with the no-break spaces and apostrophes that French wants: `node tests/lint.mjs --mend`. */
export function mended(file) {
  const seen = visible(file);
  const out = [...Array(file.text.length).keys()].map((i) => file.text[i]);
  for (const m of seen.matchAll(/ (?=[?!;])/g)) out[m.index] = "\u202f";
  for (const m of seen.matchAll(/ (?=[:»%])/g)) out[m.index] = "\u00a0";
  for (const m of seen.matchAll(/« /g)) out[m.index + 1] = "\u00a0";
  for (const m of seen.matchAll(/(?<=[\p{L}\u0001])'(?=[\p{L}\u0001])/gu)) out[m.index] = "’";
  return out.join("");
}

const near = (m) => m.input.slice(Math.max(0, m.index - 20), m.index + 20).replace(/[\u0001\u0002\n]+/g, "…").trim();

export const templateRules = [
  {
    name: "templates: line 1 is AUTOESCAPE",
    check: forAll(templates, function* (file) {
      const context = xml(file.path) ? "XML" : json(file.path) ? "JSON" : "HTML";
      if (file.text.split("\n")[0] !== `{{%AUTOESCAPE context="${context}"}}`) yield { path: file.path, what: "first line" };
    }),
  },
  {
    name: "templates: nothing inline (style, script, on…, javascript:)",
    check: forAll(pages, function* (file) {
      for (const tag of tags(file)) {
        if (tag.name === "style" || /\s(style|on\w+|hx-on[:\w-]*|hx-vals)\s*=/i.test(tag.attributes) || /=\s*["']\s*javascript:/i.test(tag.attributes))
          yield tag;
        if (tag.name === "script" && !/\ssrc="\/static\/|^ type="application\/ld\+json"$/.test(tag.attributes)) yield tag; // data run nothing
      }
    }),
  },
  {
    name: "templates: nothing is loaded from elsewhere",
    check: forTags((tag) => ["img", "script", "link", "iframe", "source", "video", "audio", "use", "object", "embed"].includes(tag.name)
      && /\s(src|srcset|href)="(https?:)?\/\//.test(tag.attributes)),
  },
  {
    name: "templates: every form with a password names its account (autocomplete=\"username\") and says whether the password is the current or a new one",
    check: forAll(pages, function* (file) {
      for (const m of asTags(file.text).matchAll(/<form\b[\s\S]*?<\/form>/g)) {
        const passwords = [...m[0].matchAll(/<(?:input|c-field)\b[^>]*type="password"[^>]*>/g)];
        const at = { path: file.path, line: lineAt(file.text, m.index), what: m[0].slice(0, 70) };
        if (passwords.length && !/<(?:input|c-field)\b(?![^>]*type="hidden")[^>]*autocomplete="username"/.test(m[0])) yield at;
        for (const p of passwords) if (!/\sautocomplete="(current|new)-password"/.test(p[0])) yield { ...at, what: p[0].slice(0, 70) };
      }
    }),
  },
  {
    name: "templates: every form says its method",
    check: forTags((tag) => tag.name === "form" && !/\smethod="(post|get|dialog)"/.test(tag.attributes)),
  },
  {
    name: "templates: « de » and « à » before the name of a commune are {{COMMUNE:x-de}} and {{COMMUNE:x-a}}: d’Arradon, au Mans",
    check: forAll(templates, function* (file) {
      yield* matches(file, file.text, /(?<![\p{L}])(?:de|d’|du|à|au)[ \u00a0](?:<[^>]*>)*\{\{(?:COMMUNE|TOWN|(?:COMMUNE|TOWN|HOME)_NAME)(?::none)?\}\}/giu);
    }),
  },
  {
    name: "templates: :none only on …_HTML, in mails and in SMS",
    check: forAll(templates, function* (file) {
      if (plainMail(file)) return;
      yield* matches(file, file.text, /\{\{(?!\w+_HTML:none\}\})\w+:none\}\}/g);
    }),
  },
  {
    name: "templates: the HTML part of a mail loads nothing and asks nothing: no picture, script or form",
    check: forAll(htmlMail, function* (file) {
      for (const tag of tags(file))
        if (/^(img|svg|script|form|link|iframe|video|audio|object|embed)$/.test(tag.name) || /\s(on\w+|src|background)\s*=/i.test(tag.attributes)) yield tag;
    }),
  },
  {
    name: "templates: the text of mails is not escaped as HTML",
    check: forAll(templates, function* (file) {
      if (plainMail(file)) yield* matches(file, file.text, /\{\{[A-Z_0-9]+\}\}/g);
    }),
  },
  {
    name: "templates: a textarea keeps its lines ({{X:pre_escape}}; plain escaping makes them spaces)",
    check: forAll(pages, function* (file) { yield* matches(file, file.text, /\{\{\w+\}\}<\/textarea>/g); }),
  },
  {
    name: "templates: attributes are quoted",
    check: forTags((tag) => /=\s*[^\s"']/.test(tag.attributes.replace(/"[^"]*"|'[^']*'/g, '""'))),
  },
  {
    name: "templates: every picture has width, height; every <img> alt",
    check: forTags((tag) => (["img", "svg"].includes(tag.name) && !(/\swidth="/.test(tag.attributes) && /\sheight="/.test(tag.attributes)))
      || (tag.name === "img" && !/\salt="/.test(tag.attributes))),
  },
  {
    name: "templates: every button has a type",
    check: forTags((tag) => tag.name === "button" && !/\stype="(submit|button|reset)"/.test(tag.attributes)),
  },
  {
    name: "templates: every error is tied to its field or its group, which says that it is invalid",
    check: forAll(pages, function* (file) {
      const all = [...asTags(file.text).matchAll(/<([a-z][\w-]*)((?:"[^"]*"|[^">])*)>/g)].map((m) => ({ name: m[1], attributes: m[2], line: lineAt(file.text, m.index) }));
      for (const { name, attributes, line } of all) {
        const id = name === "c-error" ? `${(/\sid="([^"]*)"/.exec(attributes) ?? /\sname="([^"]*)"/.exec(attributes))[1]}-error`
          : /\sclass="error-text"/.test(attributes) && /\sid="([^"]*)"/.exec(attributes)?.[1];
        if (!id) continue;
        const tied = all.filter((tag) => /aria-describedby="([^"]*)"/.exec(tag.attributes)?.[1].includes(id));
        if (!tied.some((tag) => /aria-invalid="true"/.test(tag.attributes))) yield { path: file.path, line, what: id };
      }
      for (const { name, attributes, line } of all)
        if (name === "input" && /type="radio"/.test(attributes) && /aria-describedby/.test(attributes)) yield { path: file.path, line, what: "one radio of several: tie the error to their fieldset" };
    }),
  },
  {
    name: "templates: French apostrophe (’) between letters",
    check: forAll(templates, function* (file) {
      yield* matches(file, visible(file), /[\p{L}\u0001]'[\p{L}\u0001]/gu, near);
    }),
  },
  {
    name: "templates: no-break space before ? ! ; : » % and after «",
    check: forAll(templates, function* (file) {
      yield* matches(file, visible(file), / [?!;:»%]|« /g, near);
      yield* matches(file, visible(file), /«(?![\u00a0\u202f])|[^\u00a0\u202f]»/g, near);
    }),
  },
  {
    // A paragraph of a mail is one line: its reader's program wraps it.
    name: "templates: no line over 250 signs",
    check: forAll(templates, function* (file) {
      if (file.path.startsWith("templates/mail/")) return;
      for (const [at, text] of file.text.split("\n").entries()) if (text.length > 250) yield { path: file.path, line: at + 1, what: `${text.length} signs` };
    }),
  },
  {
    name: "templates: … is one sign, and no double space in a sentence",
    check: forAll(templates, function* (file) {
      yield* matches(file, visible(file), /\.\.\.|\p{L}  +\p{L}/gu, near);
    }),
  },
];
