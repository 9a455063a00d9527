// The files of the project, read once, and how they are taken apart.
import { execFileSync } from "node:child_process";
import { readFileSync, readdirSync, existsSync } from "node:fs";

const ours = /^(handlers|cgi-bin|templates|htdocs|sql|tests|docs|systemd|apache|\.ci)\/|^[^/]+$/;
const built = /^(htdocs\/(vendor|errors\/|site\.css)|cgi-bin\/[^.]+$|cgi-bin\/.*\.fcgi|build|(tests\/)?node_modules|var|run)/;
const binary = /\.(jpe?g|png|gif|webp|heic|avif|woff2|gz)$/;

/** Every tracked file and every new one that git does not ignore; without git, what lies in our folders. */
export function trackedFiles() {
  let paths;
  try {
    paths = execFileSync("git", ["ls-files", "--cached", "--others", "--exclude-standard"], { encoding: "utf8", stdio: ["ignore", "pipe", "ignore"] }).split("\n");
  } catch {
    paths = readdirSync(".", { recursive: true, withFileTypes: true }).filter((e) => e.isFile())
      .map((e) => `${e.path ?? e.parentPath}/${e.name}`.replace(/^\.\//, ""));
  }
  return [...new Set(paths)].filter((path) => ours.test(path) && !built.test(path) && !binary.test(path) && existsSync(path))
    .sort().map((path) => ({ path, text: readFileSync(path, "utf8") }));
}

export const lineAt = (text, index) => text.slice(0, index).split("\n").length;

/** Complaints about every match of `pattern` in `text`, which has the line breaks of the file. */
export function* matches(file, text, pattern, what = (m) => m[0].trim()) {
  for (const found of text.matchAll(pattern)) yield { path: file.path, line: lineAt(text, found.index), what: what(found) };
}

const blank = (text) => text.replace(/[^\n]/g, " ");

/** A C++ source: its code without comments and literals (same lines), and its string literals. */
export function cppParts(text) {
  const strings = [], comments = [];
  const token = /\/\/[^\n]*|\/\*[\s\S]*?\*\/|R"([^(\s]*)\(([\s\S]*?)\)\1"|"((?:\\.|[^"\\\n])*)"|'(?:\\.|[^'\\\n])+'/g;
  const code = text.replace(token, (all, _, raw, plain, offset) => {
    // 1'000: a separator, no character.
    if (all[0] === "'" && /[0-9a-fA-F]/.test(text[offset - 1])) return all;
    if (raw !== undefined || plain !== undefined) strings.push({ text: raw ?? plain, line: lineAt(text, offset) });
    if (all[0] === "/") addComment(comments, all, text, offset);
    return blank(all);
  });
  return { code, strings, comments };
}

/** Lines of comment below each other are one; without their signs and line ends. */
function addComment(comments, all, text, offset) {
  const line = lineAt(text, offset), alone = !text.slice(text.lastIndexOf("\n", offset - 1) + 1, offset).trim();
  const words = all.replace(/^\/[/*]+<?|\*\/$/g, "").replace(/\s+/g, " ").trim();
  const before = comments.at(-1);
  if (alone && before?.alone && before.end + 1 === line) Object.assign(before, { text: `${before.text} ${words}`.trim(), end: line });
  else comments.push({ text: words, line, end: line + all.split("\n").length - 1, alone });
}
