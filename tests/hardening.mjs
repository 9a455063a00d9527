// What the compiler and the linker put around every program, read from the programs themselves (readelf, of g++'s own
// binutils). Usage: BIN=cgi-bin node tests/hardening.mjs   The last line is `N passed, N failed`.
import { execFileSync } from "node:child_process";
import { readdirSync, statSync } from "node:fs";
import { join } from "node:path";
import { sanitized } from "./support/sanitizers.mjs"; // clang's: it fortifies nothing beside them, and notes no switches

const bin = process.env.BIN ?? "cgi-bin";
const readelf = (...args) => execFileSync("readelf", ["-W", ...args], { encoding: "utf8", maxBuffer: 1 << 28, stdio: ["ignore", "pipe", "ignore"] });

const rules = [
  ["is loaded at an address of its own each time (PIE)", ({ head, dynamic }) => /Type:\s+DYN/.test(head) && /FLAGS_1.*\bPIE\b/.test(dynamic)],
  ["has its tables of functions read-only from the start (full RELRO, BIND_NOW)", ({ segments, dynamic }) => /GNU_RELRO/.test(segments) && /BIND_NOW/.test(dynamic)],
  ["never runs what stands on its stack (NX)", ({ segments }) => /GNU_STACK(\s+0x\w+){5}\s+RW\s/.test(segments)],
  ["has no memory that is written and run", ({ segments, dynamic }) => !/^\s*LOAD.*\bRWE\b/m.test(segments) && !/TEXTREL/.test(dynamic)],
  ["loads libraries from the system only (no RPATH, no RUNPATH)", ({ dynamic }) => !/R(UN)?PATH/.test(dynamic)],
  ["notices a stack that was written over", ({ symbols }) => /__stack_chk_fail/.test(symbols)],
  ["asks libc to check sizes (FORTIFY)", ({ symbols }) => /__\w+_chk\b/.test(symbols.replaceAll("__stack_chk", ""))],
  ["probes each page of the stack, in every file (stack clash)", ({ units }) => every(units, "-fstack-clash-protection")],
  ["guards the stack of every function that needs it, in every file", ({ units }) => every(units, "-fstack-protector-strong")],
];

/** Compilers note their switches beside each file's lines; without the notes nothing is proved. */
const every = (units, flag) => units.length > 0 && units.every((unit) => unit.includes(flag));
const ours = (info) => info.split("\n").filter((line) => line.includes("DW_AT_producer") && line.includes("GNU C++20"));

let [passed, failed] = [0, 0];
const file = (name) => statSync(join(bin, name)).ino; // the programs of the sections are names of one
const programs = readdirSync(bin).filter((name) => /\.(fcgi|so)$/.test(name) || /^parvis(-\w+)?$/.test(name)).sort()
  .filter((name, at, all) => all.findIndex((other) => file(other) === file(name)) === at);
for (const name of programs) {
  const path = join(bin, name);
  const facts = { head: readelf("-h", path), segments: readelf("-l", path), dynamic: readelf("-d", path), symbols: readelf("--dyn-syms", path),
    units: ours(readelf("--debug-dump=info", "--dwarf-depth=1", path)) };
  const module = name.endsWith(".so");
  const broken = rules.filter(([what, holds]) => !(module && /PIE|FORTIFY/.test(what)) && !(sanitized && /FORTIFY|in every file/.test(what)) && !holds(facts)).map(([what]) => what);
  broken.length ? ++failed : ++passed;
  console.log(`${broken.length ? "failed" : "passed"}  hardening: ${name} keeps its ${rules.length} promises`);
  for (const what of broken) console.log(`        it no longer ${what}`);
}
if (!programs.length) ++failed, console.log(`failed  no program in ${bin}: make build`);
console.log(`${passed} passed, ${failed} failed`);
process.exit(failed ? 1 : 0);
