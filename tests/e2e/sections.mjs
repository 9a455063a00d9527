// The sections, as their folders say: nothing here knows one by name.
import { existsSync, readdirSync } from "node:fs";

export const sections = readdirSync("handlers").filter((name) => existsSync(`handlers/${name}/section.cpp`)).sort();

const each = (file, of) => Promise.all(of.map(async (section) => ({ section, ...await import(`../${section}/${file}`) })));
const having = (file) => each(file, sections.filter((section) => existsSync(`tests/${section}/${file}`)));

/** tests/<section>/pages.mjs of each: { section, front, pages, words, texts }. */
export const sectionPages = () => each("pages.mjs", sections);
/** tests/<section>/browser.mjs of those that have one: { section, tests(site, browser) }. */
export const sectionBrowsers = () => having("browser.mjs");
/** tests/<section>/bench.mjs of those that have one: { section, pages(site), measure(site), line(result) }; of `result`, all pages are in
 * `pages`, and what it measured under its own name. */
export const sectionBenches = () => having("bench.mjs");
/** tests/<section>/hostile.mjs of those that have one: { section, targets, uploads }. */
export const sectionHostiles = () => having("hostile.mjs");
