// Fills htdocs/vendor/ from node_modules: run by make as `node htdocs/vendor.mjs` from the root of the project.
//
// htmx*.js                    copied as they are
// NAME.woff2                  one latin file per font, all weights
// title.woff2, text.woff2     of these, what French is written with (unicode-range in css/fonts.css) and the weights in use
// icons.svg                   one <symbol id="NAME"> for each lucide icon that is named somewhere as {{$icon NAME}} or
//                             icons.svg#NAME (templates/**/*.tpl, handlers/**), and for those of `always`
//
// NAME-full is the same drawing filled with the text's colour (heart-full), unless lucide has an icon of that very name.

import { copyFileSync, existsSync, mkdirSync, readFileSync, readdirSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import subsetFont from "subset-font";

const modules = "node_modules";
const vendor = "htdocs/vendor";

const copies = {
  "htmx.org/dist/htmx.min.js": "htmx.min.js",
  "htmx-ext-sse/dist/sse.min.js": "htmx-sse.js",
  "@fontsource-variable/bricolage-grotesque/files/bricolage-grotesque-latin-wght-normal.woff2": "bricolage-grotesque.woff2",
  "@fontsource-variable/source-sans-3/files/source-sans-3-latin-wght-normal.woff2": "source-sans.woff2",
};

// Titles have one weight, texts those from regular to semi-bold, which is what bold ones get (a fifth of the bytes).
const subsets = {
  "title.woff2": ["bricolage-grotesque.woff2", { wght: 700 }],
  "text.woff2": ["source-sans.woff2", { wght: { min: 400, max: 600 } }],
};

// Icons of the pages' frame: here even when no template names them yet.
const always = `
  arrow-left arrow-right bell bell-off book-open calendar-clock calendar-days chart-column check chevron-down circle-alert
  circle-check circle-user clock download external-link eye eye-off file-pen flag heart heart-full history house image info
  key-round landmark lock log-in log-out mail map map-pin megaphone message-circle message-circle-plus newspaper pencil phone
  plus printer rotate-ccw school search send settings share-2 shield-check trash-2 triangle-alert user user-check user-plus
  user-x users vote x
`.trim().split(/\s+/);

function fail(sentence) {
  console.error(`vendor: ${sentence}`);
  process.exit(1);
}

function* filesUnder(folder, wanted) {
  if (!existsSync(folder)) return;
  for (const entry of readdirSync(folder, { recursive: true })) {
    const path = join(folder, entry);
    if (wanted.test(path) && statSync(path).isFile()) yield path;
  }
}

// Every icon that is asked for, with the first file that asks for it.
function iconsWanted() {
  const wanted = new Map(always.map((name) => [name, "htdocs/vendor.mjs"]));
  const sources = [...filesUnder("templates", /\.tpl$/), ...filesUnder("handlers", /\.(cpp|hpp)$/)];
  for (const path of sources) {
    for (const [, name] of readFileSync(path, "utf8").matchAll(/(?:icons\.svg(?:'\}\})?#|\{\{\$icon )([a-z0-9-]+)/g)) {
      if (!wanted.has(name)) wanted.set(name, path);
    }
  }
  return wanted;
}

function symbol(name, askedBy) {
  const drawing = (icon) => join(modules, "lucide-static/icons", `${icon}.svg`);
  const filled = !existsSync(drawing(name)) && name.endsWith("-full");
  const path = drawing(filled ? name.slice(0, -"-full".length) : name);
  if (!existsSync(path)) fail(`the icon "${name}", named in ${askedBy}, does not exist in lucide-static. Choose one of https://lucide.dev/icons.`);
  const shapes = readFileSync(path, "utf8").match(/<svg[^>]*>([\s\S]*)<\/svg>/)[1].replace(/\s*\n\s*/g, "");
  return `<symbol id="${name}" viewBox="0 0 24 24" fill="${filled ? "currentColor" : "none"}" stroke="currentColor" ` +
    `stroke-width="2" stroke-linecap="round" stroke-linejoin="round">${shapes}</symbol>\n`;
}

if (!existsSync(modules)) fail("node_modules is missing. Run npm ci first, in the root of the project.");
mkdirSync(vendor, { recursive: true });

for (const [from, to] of Object.entries(copies)) {
  const path = join(modules, from);
  if (!existsSync(path)) fail(`${path} is missing. Run npm ci again; if it is still missing, the package was renamed.`);
  copyFileSync(path, join(vendor, to));
}

for (const [name, [font, variationAxes]] of Object.entries(subsets)) {
  const rule = new RegExp(`vendor/${name.replace(".", "\\.")}[^}]*unicode-range: ([^;]+);`).exec(readFileSync("htdocs/css/fonts.css", "utf8"));
  if (!rule) fail(`htdocs/css/fonts.css has no unicode-range for ${name}`);
  const characters = rule[1].split(/,\s*/).flatMap((range) => {
    const [first, last = first] = range.slice(2).split("-").map((code) => parseInt(code, 16));
    return Array.from({ length: last - first + 1 }, (_, i) => String.fromCodePoint(first + i));
  });
  writeFileSync(join(vendor, name), await subsetFont(readFileSync(join(vendor, font)), characters.join(""), { targetFormat: "woff2", variationAxes, noLayoutClosure: true, noHinting: name === "title.woff2", keepFeatures: ["kern", "mark", "ccmp"] }));
}

const icons = [...iconsWanted()].sort(([a], [b]) => (a < b ? -1 : 1));
const notice = "<!-- lucide-static (ISC), https://lucide.dev -->\n";
writeFileSync(join(vendor, "icons.svg"),
  `${notice}<svg xmlns="http://www.w3.org/2000/svg">\n${icons.map(([name, path]) => symbol(name, path)).join("")}</svg>\n`);
console.log(`vendor: ${Object.keys(copies).length + Object.keys(subsets).length} files and ${icons.length} icons in ${vendor}`);
