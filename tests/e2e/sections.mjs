// The sections, as their folders say: nothing here knows one by name.
import { existsSync, readdirSync } from "node:fs";

export const sections = readdirSync("handlers").filter((name) => existsSync(`handlers/${name}/section.cpp`)).sort();

/** tests/<section>/pages.mjs of each: { section, front, pages, words }. */
export const sectionPages = () => Promise.all(sections.map(async (section) => ({ section, ...await import(`../${section}/pages.mjs`) })));
