// The routing tables, as their sources write them: handlers/*/routes.cpp, and for who has threads the rows that
// lib/talk/thread_routes.hpp puts below each.
export const threadTable = "handlers/lib/talk/thread_routes.hpp";

const lineAt = (text, index) => text.slice(0, index).split("\n").length;

/** The rows of one routes.cpp: {method, path, files, password, line}; `threads` is the text of threadTable. */
export function rowsOf(text, threads) {
  const own = [...text.matchAll(/(?:with_(\w+)\(\s*)?\{\s*(get|post)\s*,\s*"(\/[^"]*)"/g)].map((m) => ({
    files: m[1] === "files", password: m[1] === "password", method: m[2], path: m[3], line: lineAt(text, m.index) }));
  const shared = [...threads.matchAll(/(?:with_(\w+)\(\s*)?\{\s*Method::(get|post)\s*,\s*below<prefix, "(\/[^"]*)">/g)];
  const prefixes = [...text.matchAll(/\bthread::routes<\s*"(\/[^"]*)"/g)];
  // Whoever writes either in another way has to say so here, or the rules would know nothing of these addresses.
  if (shared.length !== [...threads.matchAll(/\bbelow<prefix,/g)].length || !shared.length) throw new Error(`${threadTable}: rows that nobody reads`);
  if (prefixes.length !== [...text.matchAll(/\broutes</g)].length) throw new Error("a thread's routes whose prefix nobody reads");
  return [...own, ...prefixes.flatMap((at) => shared.map(([, kind, method, rest]) => ({
    files: kind === "files", password: kind === "password", method, path: at[1] + rest, line: lineAt(text, at.index) })))];
}
