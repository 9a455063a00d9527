// The page of notifications of one who follows a quiet town and of one who follows a busy one, in the same database.
import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { ask } from "../e2e/site.mjs";
import { bytesOf, cookieOf } from "../bench/town.mjs";

const towns = { 100: { code: "56005", reader: "citoyen901@banc.example" }, 100000: { code: "56137", reader: "citoyen902@banc.example" } };

/** A year of publications, each with its activity, in the town that one reader follows alone. */
const happened = (count, { code, reader }) => `
  WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < ${count})
  INSERT INTO publication (commune_code, author_id, mayor_id, title, body, topic, audience, created_at, published_at)
    SELECT '${code}', m.id, m.id, 'Séance n° ' || i, 'Le conseil s’est réuni.', '', 0, t.at - i * 300, t.at - i * 300
    FROM n, member m, (SELECT CAST(strftime('%s', 'now') AS INTEGER) AS at) t WHERE m.email_key = 'maire@demo.parvis';
  INSERT INTO content (kind, number, commune_code, title, urgent, author_id, audience, inner_audience, rights)
    SELECT 'publication', id, commune_code, title, 0, mayor_id, 0, 0, 0 FROM publication WHERE commune_code = '${code}';
  INSERT INTO activity (commune_code, kind, object_id, actor_id, audience, at, topic, broadcast, subject_id, spread, content_id)
    SELECT p.commune_code, 'publication', p.id, p.author_id, 0, p.published_at, 3, 1, p.id, 1, s.id
    FROM publication p JOIN content s ON s.kind = 'publication' AND s.number = p.id WHERE p.commune_code = '${code}';
  DELETE FROM follow WHERE member_id = (SELECT id FROM member WHERE email_key = '${reader}');
  INSERT INTO follow (member_id, commune_code, since) SELECT id, '${code}', 1 FROM member WHERE email_key = '${reader}';`;

/** The two pages, as candidates of the bench. */
export function pages(site) {
  execFileSync("sqlite3", ["-bail", join(site.folder, "parvis.db")],
    { input: `BEGIN;\n${Object.entries(towns).map(([count, town]) => happened(count, town)).join("\n")}\nCOMMIT;\n` });
  return Object.entries(towns).map(([count, { reader }]) => {
    const url = `${site.base}/notifications`, readers = join(site.folder, `run/reader-${count}`);
    writeFileSync(readers, `${cookieOf(reader)}\n`);
    return {
      name: `notifications, ${Number(count).toLocaleString("en")} behind the page`, url, readers,
      async check() {
        const { status, headers, rawHeaders, body } = await ask(url, { headers: { Cookie: cookieOf(reader) } });
        assert.equal(status, 200);
        assert.ok((body.match(/a publié «\u00a0Séance n° /g) ?? []).length >= 10, "a full page of notifications");
        assert.match(body, /Plus de 99 notifications non lues|\d+ notifications non lues/);
        return bytesOf(rawHeaders ?? Object.entries(headers).flat(), body);
      },
    };
  });
}

/** One line below the table: how the two compare. */
export function line({ pages }) {
  const [short, long] = Object.entries(pages).filter(([name]) => name.startsWith("notifications,")).map(([, levels]) => levels[8]);
  return `Notifications: the page with 100,000 activities behind it takes ${(short.p50 && long.p50 / short.p50).toFixed(2)} × the time of the one with 100`;
}
