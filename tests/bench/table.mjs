// The table that the bench prints, in Markdown as the README has it.
import { megabytes } from "./memory.mjs";

const whole = (value) => Math.round(value).toLocaleString("en");
const milliseconds = (microseconds) => (microseconds / 1000).toFixed(2);

/** `sections`: what sectionBenches() gives. */
export function table(result, total, sections) {
  const { pages } = result;
  const rows = [["page", "connections", "pages/s", "p50 ms", "p99 ms", "× hello", "× file"]];
  for (const [name, levels] of Object.entries(pages))
    for (const [connections, { perSecond, p50, p99 }] of Object.entries(levels))
      rows.push([name, connections, whole(perSecond), milliseconds(p50), milliseconds(p99),
        ratio(perSecond, pages["bare libfcgi"][connections]), ratio(perSecond, pages["static file"][connections])]);
  const { writes, memory_at_rest: rest, memory_after: after } = result;
  const { outbox } = result;
  const largest = (processes) => processes.filter(({ name }) => name.endsWith(".fcgi")).sort((a, b) => b.bytes - a.bytes)[0];
  return [
    `${result.date.slice(0, 10)}, ${result.machine}; servers on one core, load on another; medians of ${result.rounds} rounds of ${result.seconds} s`,
    "", layout(rows), "",
    `Comments: ${whole(writes.comments)} a second at 8 connections, ${(writes.comments / writes.commits).toFixed(2)} × bare durable commits of one row (${whole(writes.commits)}/s), ${(writes.comments / writes.same_pages).toFixed(2)} × those of as many pages (${whole(writes.same_pages)}/s); p50 ${milliseconds(writes.p50)} ms, p99 ${milliseconds(writes.p99)} ms`,
    `Told to ${whole(outbox.people)} followers: the request takes ${outbox.request_ms.toFixed(1)} ms and writes ${outbox.request_rows} rows; all mails of an alert queued in ${outbox.queued_seconds.toFixed(1)} s, then ${whole(outbox.mails_per_second)} a second to a relay that keeps nothing, over ${outbox.connections} connection`,
    `Memory of the whole site (PSS): ${megabytes(total(rest))} at rest, ${megabytes(total(after))} after the run; largest program at rest: ${largest(rest).name} ${megabytes(largest(rest).bytes)}, after: ${largest(after).name} ${megabytes(largest(after).bytes)}`,
    ...sections.map(({ line }) => line(result)),
    `Start to first page: ${whole(result.start_ms)} ms`,
  ].join("\n");
}

const ratio = (perSecond, other) => (other ? (perSecond / other.perSecond).toFixed(2) : "");

function layout(rows) {
  const widths = rows[0].map((_, column) => Math.max(...rows.map((row) => [...row[column]].length)));
  const line = (row) => `| ${row.map((cell, column) => (column ? cell.padStart(widths[column]) : cell.padEnd(widths[column]))).join(" | ")} |`;
  const rule = `|${widths.map((width, column) => "-".repeat(width + (column ? 1 : 2)) + (column ? ":" : "")).join("|")}|`;
  return [line(rows[0]), rule, ...rows.slice(1).map(line)].join("\n");
}
