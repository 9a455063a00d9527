// The head of a request: its method, its address, its headers.
import assert from "node:assert/strict";
import { test } from "../e2e/runner.mjs";
import { ask, readMail, town, until } from "../e2e/site.mjs";
import { lines, page, raw, refuses, says, visitorToken } from "./raw.mjs";

const fil = `/fil/${town}`;

async function methods(site) {
  for (const method of ["PUT", "OPTIONS", "DELETE", "PATCH", "PROPFIND", "FOO"])
    await test(`http: ${method} is told which methods there are`, async () => {
      const answer = await raw(site, lines(site, `${method} ${fil} HTTP/1.1`));
      refuses(answer, 405);
      assert.equal(answer.headers.allow, "GET, HEAD, POST");
    });
  for (const method of ["TRACE", "CONNECT"])
    await test(`http: ${method} repeats nothing of what was sent`, async () => {
      const answer = await raw(site, lines(site, `${method} ${fil} HTTP/1.1`, "Cookie: parvis=secret-of-claire"));
      refuses(answer, 405);
      assert.ok(!answer.body.includes("secret-of-claire"));
    });
  await test("http: a method or a version that is none is a page in French too", async () => {
    refuses(await raw(site, lines(site, `get ${fil} HTTP/1.1`)), 400);
    refuses(await raw(site, lines(site, "OPTIONS * HTTP/1.1")), 400);
    refuses(await raw(site, lines(site, "GET / HTTP/3.0")), 400);
    refuses(await raw(site, "\x16\x03\x01\x02\x00\x01\x00\x01\xfc\r\n\r\n"), 400);
  });
}

async function addresses(site) {
  const get = (path) => raw(site, lines(site, `GET ${path} HTTP/1.1`));
  const tricks = ["/../etc/passwd", "/%2e%2e/%2e%2e/etc/passwd", "/..%2f..%2fetc/passwd", "/%", "/%zz", "/%ff", "/%c0%af", "/%e0%80%af", "/%ed%a0%80",
    "/%f4%90%80%80", `${fil}/%00`, "/communes?q=%ff", "/communes?q=%ed%a0%80", "/communes?q=%00", "/a\0b"];
  for (const path of tricks)
    await test(`http: ${JSON.stringify(path)} is 400 and goes nowhere`, async () => refuses(await get(path), 400));
  const near = [[`/${fil}`, fil], [`${fil}//1`, `${fil}/1`], [`${fil}/`, fil], [`${fil}/.`, fil], [`${fil}/1%20`, `${fil}/1`], [`${fil}/1),`, `${fil}/1`], ["/FIL/vannes-56260", fil],
    ["/Communes/", "/communes"], ["/charte.", "/charte"], ["/connexion)", "/connexion"], ["/alertes/vannes-56260/", "/alertes/vannes-56260"]];
  for (const [path, right] of near)
    await test(`http: ${path} leads to ${right}`, async () => {
      const answer = await get(path);
      assert.deepEqual([answer.status, answer.headers.location], [301, right]);
    });
  await test("http: what others glue to an address is no concern of ours", async () => { for (const path of ["/?gclid=%ff", "/?%c0%af=1", `${fil}?fbclid=%F0`]) says(await get(path), 200, "Parvis"); });
  const nothing = ["//evil.test/", "//evil.test/%2e%2e", `//evil.test${fil}`, `${fil};x=1`, `${fil}/1;x`, `${fil}/01`,
    `${fil}/+1`, `${fil}/-1`, `${fil}/0x1`, `${fil}/1e0`, `${fil}/%EF%BC%91`, `${fil}/99999999999999999999`, "/\\evil.test", "/compte%0d%0aX:1", "/.git/config",
    "/nginx.conf", "/parvis.toml", "/static/", "/static/errors/", "/static/%2e%2e/nginx.conf", "/static/..%2fnginx.conf", "/static../nginx.conf", "/static/%5c..%5cnginx.conf",
    "/static/nothing.css", "/_uploads/", "/_uploads/../parvis.db", "/_errors/413.html"];
  for (const path of nothing)
    await test(`http: ${path} does not exist`, async () => refuses(await get(path), 404));
  await test("http: a folder of files redirects without the name of another host", async () => {
    const answer = await raw(site, "GET /static/vendor HTTP/1.1\r\nHost: evil.test\r\nConnection: close\r\n\r\n");
    assert.equal(answer.status, 301);
    assert.equal(answer.headers.location, "/static/vendor/");
  });
  await test("http: an address of 9,000 letters is 414, one of 7,000 does not exist", async () => {
    refuses(await get(`/${"a".repeat(9000)}`), 414);
    refuses(await get(`/${"a".repeat(7000)}`), 404);
    refuses(await get(`${fil}/${"9".repeat(7000)}`), 404);
  });
  await test("http: five hundred parameters are too many, two hundred empty ones are read", async () => {
    refuses(await get(`/communes?${"a=1&".repeat(500)}q=arzon`), 400);
    const one = await get(`/communes?${"&".repeat(200)}q=arzon`); // the only one of that name: straight to it
    assert.deepEqual([one.status, one.headers.location], [303, "/fil/arzon-56005"]);
    says(await get(`/communes?${"&".repeat(200)}q=nullepart`), 200, "Rien ne correspond à « nullepart ».");
  });
}

async function headers(site) {
  const get = (path, ...more) => raw(site, lines(site, `GET ${path} HTTP/1.1`, ...more));
  await test("http: cookies of 9,000 letters, or sixty of them, are 431 with what to do", async () => {
    refuses(await get("/", `Cookie: a=${"b".repeat(9000)}`), 431);
    refuses(await get("/", ...Array.from({ length: 60 }, (_, i) => `Cookie: c${i}=${"b".repeat(1000)}`)), 431);
    says(await get("/", `Cookie: ${Array.from({ length: 300 }, (_, i) => `c${i}=b`).join("; ")}`), 200, "Parlez avec votre maire");
  });
  await test("http: a cookie of bytes that are no text is nobody's", async () => {
    for (const cookie of ["\xff\xfe", "x".repeat(43), `${"\xc0\xaf".repeat(21)}x`, "'; DROP TABLE session; --".padEnd(43, " "), "=;;=;,\t\"\\"])
      assert.equal((await raw(site, Buffer.from(lines(site, "GET /compte HTTP/1.1", `Cookie: parvis=${cookie}`), "latin1"))).status, 303, JSON.stringify(cookie));
  });
  await test("http: no Host, two Hosts, a Host that is none", async () => {
    refuses(await raw(site, "GET / HTTP/1.1\r\nConnection: close\r\n\r\n"), 400);
    refuses(await get("/", "Host: evil.test"), 400);
    refuses(await raw(site, "GET / HTTP/1.1\r\nHost: a b\r\nConnection: close\r\n\r\n"), 400);
    refuses(await raw(site, "GET / HTTP/1.1\r\nHost: evil.test/x?\r\nConnection: close\r\n\r\n"), 400);
  });
  await test("http: another Host never comes back in a page, a redirection or a mail", async () => {
    const as = (path) => raw(site, [`GET ${path} HTTP/1.1`, "Host: evil.test", "X-Forwarded-Host: evil.test", "Connection: close", "", ""].join("\r\n"));
    for (const path of ["/", fil, `${fil}/1`, `${fil}/atom.xml`, "/fil/ancien-56260", "/compte", "/connexion", "/nulle-part", "/static/vendor"])
      assert.ok(!/evil\.test/.test((({ head, body }) => head + body)(await as(path))), path);
    const csrf = await visitorToken(site);
    const body = new URLSearchParams({ csrf, email: "claire@demo.parvis" }).toString();
    await raw(site, [`POST /mot-de-passe HTTP/1.1`, "Host: evil.test", "Connection: close", "Content-Type: application/x-www-form-urlencoded",
      `Content-Length: ${body.length}`, "", body].join("\r\n"));
    const mail = await until("the mail with the link", () => site.mails().find((each) => readMail(each).headers.to.includes("claire@demo.parvis")));
    const { text, link } = readMail(mail);
    assert.ok(link.startsWith(`${site.base}/mot-de-passe/nouveau?jeton=`) && !(mail + text).includes("evil.test"), mail);
    assert.equal((await raw(site, lines(site, `GET http://evil.test/compte HTTP/1.1`))).headers.location, "/connexion?suite=%2Fcompte");
  });
  await test("http: no address can write a header", async () => {
    for (const path of ["/fil/%0d%0aSet-Cookie:a=b-56260", "/fil/x%0aSet-Cookie:a-56260/1", "/connexion?suite=/%0d%0aSet-Cookie:a=b", `${fil}?fait=X%0d%0aSet-Cookie:a=b`]) {
      const answer = await get(path);
      assert.equal(answer.headers["set-cookie"], undefined, path);
      assert.ok(answer.status < 400, path);
    }
    refuses(await raw(site, lines(site, `GET / HTTP/1.1`, "X: a\rSet-Cookie: b", ": empty", "broken line")), 400);
  });
  await test("http: who is behind a list of X-Forwarded-For is the last of it, whatever the first ones claim", async () => {
    const csrf = await visitorToken(site);
    const flag = (list) => ask(`${site.base}${fil}/1/signaler`, { method: "POST", body: `csrf=${csrf}`,
      headers: { "Content-Type": "application/x-www-form-urlencoded", "X-Forwarded-For": list } });
    for (let i = 0; i < 20; ++i) says(await flag(`198.51.100.${i}, 203.0.113.9`), 422, "Choisissez une raison.");
    const refused = await flag("198.51.100.77, 10.0.0.1, 203.0.113.9");
    refuses(refused, 429);
    assert.ok(Number(refused.headers["retry-after"]) > 3000);
    says(await flag("203.0.113.9, 198.51.100.5"), 422, "Choisissez une raison.");
    for (const list of ["unknown", "203.0.113.9:80", "::ffff:1.2.3.4", "a".repeat(3000), ",,,", "'; DROP TABLE attempt; --"])
      assert.ok([422, 429].includes((await flag(list)).status), list.slice(0, 30));
  });
  await test("http: what nginx refuses says nothing of it and may not run anything", async () => {
    const answer = await get("/static/nothing.css");
    assert.equal(answer.headers.server, "nginx");
    assert.equal(answer.headers["x-content-type-options"], "nosniff");
    assert.match(answer.headers["content-security-policy"], /default-src 'none'/);
    assert.equal(answer.headers["retry-after"], undefined);
    assert.match(answer.headers["content-type"], /^text\/html/);
    assert.ok(!/nginx/.test(answer.body) && page[404].length === 3);
  });
}

export async function tests(site) {
  await methods(site);
  await addresses(site);
  await headers(site);
}
