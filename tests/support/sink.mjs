// The relay of the tests, started and stopped.
import { once } from "node:events";
import { start } from "./started.mjs";

/** A sink that keeps mails in `folder`; `more` are switches of smtp_sink.mjs. Resolves to its port and what stops it. */
export function startSink(folder, more = []) {
  const sink = start("node", ["tests/support/smtp_sink.mjs", "--folder", folder, ...more], { stdio: ["pipe", "pipe", "inherit"] });
  const ended = once(sink, "close");
  return new Promise((done, fail) => {
    sink.on("error", fail);
    sink.stdout.once("data", (line) => done({ port: Number(/port (\d+)/.exec(line)[1]), stop: () => { sink.stdin.end(); return ended; } }));
  });
}
