// The page of a group in which ten messages were written and of one with a hundred thousand, in the same database.
import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { ask, town } from "../e2e/site.mjs";
import { bytesOf, cookieOf } from "../bench/town.mjs";

const reader = "citoyen903@banc.example";
const counts = [10, 100000];

/** A group whose messages the citizens of the town wrote in turn. */
const written = (count) => `
  INSERT INTO thread (commune_code, kind, created_by, created_at)
    SELECT '56260', 1, id, 1 FROM member WHERE email_key = 'maire@demo.parvis';
  INSERT INTO discussion (thread_id, commune_code, title, about, admission, once)
    SELECT MAX(id), '56260', 'Banc', '', 0, 'bench-${count}' FROM thread;
  INSERT INTO post (thread_id, author_id, body, once, created_at)
    WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < ${count})
    SELECT g.thread_id, f.first + i % 900, 'Merci pour cette idée. **Samedi** me convient, et vous ?', 'bench-${count}-' || i, 1000000000 + i
    FROM n, discussion g, (SELECT MIN(id) AS first FROM member WHERE email_key LIKE '%@banc.example') f WHERE g.once = 'bench-${count}';
  INSERT INTO thread_author (thread_id, member_id, posts)
    SELECT p.thread_id, p.author_id, COUNT(*) FROM post p JOIN discussion g ON g.thread_id = p.thread_id WHERE g.once = 'bench-${count}' GROUP BY p.thread_id, p.author_id;
  UPDATE thread SET post_count = ${count}, author_count = ${Math.min(count, 900)}, last_post_at = 1000000000 + ${count},
    last_post_id = (SELECT MAX(p.id) FROM post p WHERE p.thread_id = thread.id) WHERE id = (SELECT thread_id FROM discussion WHERE once = 'bench-${count}');`;

/** The two pages, as candidates of the bench. */
export function pages(site) {
  execFileSync("sqlite3", ["-bail", join(site.folder, "parvis.db")], { input: `BEGIN;\n${counts.map(written).join("\n")}\nCOMMIT;\n` });
  const readers = join(site.folder, "run/reader-groups");
  writeFileSync(readers, `${cookieOf(reader)}\n`);
  return counts.map((count) => {
    // The same number of messages on both pages.
    const url = `${site.base}/groupes/${town}/${site.sql(`SELECT thread_id FROM discussion WHERE once = 'bench-${count}'`)}`;
    const page = `${url}?message=${site.sql(`SELECT p.id FROM post p JOIN discussion g ON g.thread_id = p.thread_id WHERE g.once = 'bench-${count}' ORDER BY p.id DESC LIMIT 1 OFFSET 9`)}`;
    return {
      name: `group, ${count.toLocaleString("en")} messages`, url: page, readers,
      async check() {
        const { status, headers, rawHeaders, body } = await ask(page, { headers: { Cookie: cookieOf(reader) } });
        assert.equal(status, 200);
        assert.equal(body.match(/\*\*Samedi\*\*/g)?.length, 10, "ten messages");
        return bytesOf(rawHeaders ?? Object.entries(headers).flat(), body);
      },
    };
  });
}

/** One line below the table: how the two compare. */
export function line({ pages }) {
  const [short, long] = Object.entries(pages).filter(([name]) => name.startsWith("group,")).map(([, levels]) => levels[8]);
  return `Groups: a page of 100,000 messages takes ${(short.p50 && long.p50 / short.p50).toFixed(2)} × the time of one of 10`;
}
