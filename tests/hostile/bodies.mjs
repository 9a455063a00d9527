// The body of a request: its length, its parts, how it comes. Through nginx and straight to a program.
import assert from "node:assert/strict";
import { test } from "../e2e/runner.mjs";
import { ask, town } from "../e2e/site.mjs";
import { fastcgi, lines, multipart, person, post, raw, refuses, says, send } from "./raw.mjs";

const fil = `/fil/${town}`;
const form = "Content-Type: application/x-www-form-urlencoded";
let claire, mayor;

const count = (site, what) => Number(site.sql(`SELECT COUNT(*) FROM ${what}`));

/** Nothing may have been written meanwhile. */
async function writesNothing(site, body) {
  const before = [count(site, "post"), count(site, "publication")];
  await body();
  assert.deepEqual([count(site, "post"), count(site, "publication")], before);
}

async function lengths(site) {
  const body = `csrf=${claire.csrf}&text=Bonjour&form_id=length`;
  const head = (...more) => lines(site, `POST ${fil}/1/messages HTTP/1.1`, form, `Cookie: ${claire.cookie}`, ...more);
  for (const length of ["-1", "abc", "99999999999999999999", "1e3", "0x10", "12,13", "+5", "5 5", "", "5.0"])
    await test(`bodies: a Content-Length of "${length}" is 400`, () => writesNothing(site, async () => refuses(await raw(site, head(`Content-Length: ${length}`) + body), 400)));
  await test("bodies: two Content-Lengths, or one beside chunks, are 400: nobody smuggles a second request", () => writesNothing(site, async () => {
    refuses(await raw(site, head(`Content-Length: ${body.length}`, "Content-Length: 3") + body), 400);
    refuses(await raw(site, head("Content-Length: 5", "Transfer-Encoding: chunked") + "0\r\n\r\n"), 400);
    refuses(await raw(site, head("Transfer-Encoding: gzip, chunked") + "0\r\n\r\n"), 400);
  }));
  await test("bodies: a Content-Length too short keeps what came, and asks to send it again", () => writesNothing(site, async () =>
    says(await raw(site, head("Content-Length: 80") + `text=Bonjour+${"a".repeat(60)}&csrf=${claire.csrf}`), 403, "Encore un instant", "Rien de ce que vous avez écrit n'est perdu.")));
  await test("bodies: a Content-Length too long waits, and writes nothing when the sender hangs up", () => writesNothing(site, async () =>
    assert.equal((await raw(site, head(`Content-Length: ${body.length + 30}`) + body, { hangUp: true })).status, 0)));
  await test("bodies: without a Content-Length there is no form", () => writesNothing(site, async () => says(await raw(site, head() + body), 403, "Encore un instant")));
  await test("bodies: chunks are read like any form, damaged ones are 400", async () => {
    const chunks = (text) => `${text.length.toString(16)};ext=1\r\n${text}\r\n0\r\n\r\n`;
    const answer = await raw(site, head("Transfer-Encoding: chunked") + chunks(body.replace("form_id=length", "form_id=chunks")));
    assert.equal(answer.status, 303);
    assert.match(answer.headers.location, /fait=feed.commented/);
    for (const bad of ["zz\r\nabc\r\n0\r\n\r\n", "ffffffffffffffff\r\nabc\r\n0\r\n\r\n", "-1\r\nabc\r\n0\r\n\r\n"])
      refuses(await raw(site, head("Transfer-Encoding: chunked") + bad), 400);
    refuses(await raw(site, head("Transfer-Encoding: chunked") + "bb8000\r\n" + "a".repeat(0xbb8000) + "\r\n0\r\n\r\n"), 413);
  });
  await test("bodies: Expect: 100-continue is told to go on, and to stop when it is too large", async () => {
    const answer = await raw(site, [head(`Content-Length: ${body.length}`, "Expect: 100-continue"), body], { pause: 150 });
    assert.ok(answer.continued);
    assert.match(answer.headers.location, /fait=feed.commented/);
    refuses(await raw(site, head("Content-Length: 104857600", "Expect: 100-continue")), 413);
  });
}

async function parts(site) {
  const good = { csrf: mayor.csrf, title: "Le marché", text: "Ici.", audience: "public", when: "draft" };
  const whole = multipart(good);
  const text = whole.body.toString("latin1");
  const untitled = text.replace(Buffer.from(good.title).toString("latin1"), "");
  const last = `--${whole.boundary}--`;
  const as = (body, type = whole.type) => send(site, fil, mayor, { type, body: Buffer.isBuffer(body) ? body : Buffer.from(body, "latin1") });
  const accepted = (answer) => { assert.equal(answer.status, 303, answer.body); assert.match(answer.headers.location, /brouillons\?fait=feed.draft$/); };
  const refused = (name, body, type, status = 400) =>
    test(`bodies: a form with ${name} is ${status}`, () => writesNothing(site, async () => {
      const began = Date.now();
      refuses(await as(body, type), status);
      assert.ok(Date.now() - began < 1500, `${Date.now() - began} ms`);
    }));

  await test("bodies: a boundary in quotes, in capitals or beside a charset is understood", async () => {
    for (const type of [whole.type, `multipart/form-data; boundary="${whole.boundary}"`, `Multipart/Form-Data; Boundary=${whole.boundary}; charset=utf-8`,
      `multipart/form-data; charset=utf-8; boundary=${whole.boundary}`]) accepted(await as(whole.body, type));
    accepted(await as(`a preamble\r\n${text}an epilogue`));
  });
  await refused("its last line cut off", text.replace(`${last}\r\n`, ""));
  await refused("its second half cut off", text.slice(0, text.length / 2));
  await refused("no boundary", whole.body, "multipart/form-data");
  await refused("an empty boundary", whole.body, "multipart/form-data; boundary=");
  await refused("an open quote", whole.body, `multipart/form-data; boundary="${whole.boundary}`);
  await refused("another boundary than it says", whole.body, "multipart/form-data; boundary=x");
  await refused("a boundary of 5,000 letters", multipart(good, "b".repeat(5000)).body, `multipart/form-data; boundary=${"b".repeat(5000)}`);
  await refused("ten million dashes and a boundary of thousands", "-".repeat(10000000), `multipart/form-data; boundary=${"-".repeat(6000)}x`);
  await refused("10,000 parts", multipart({ ...Object.fromEntries(Array.from({ length: 10000 }, (_, i) => [`f${i}`, "x"])), ...good }, "B").body, "multipart/form-data; boundary=B");
  const late = `--B\r\nX: ${"y".repeat(100)}\r\nContent-Disposition: form-data; name="a"\r\n\r\nx\r\n`;
  await refused("10,000 parts whose names come late", `${late.repeat(10000)}--B--\r\n`, "multipart/form-data; boundary=B");
  await refused("two million boundaries", "\r\n--B".repeat(2000000), "multipart/form-data; boundary=B");
  await refused("parts of parts as its own type", whole.body, `multipart/mixed; boundary=${whole.boundary}`);
  await refused("a name that is no UTF-8", text.replace('name="title"', 'name="titl\xe9"'));
  await refused("a text with a NUL", text.replace("Ici.", "Ici\0."));
  await refused("a body that is no form", "{}", "application/json");
  await refused("a text in place of fields", `csrf=${mayor.csrf}`, "text/plain");
  await refused("300 KB of fields", `csrf=${mayor.csrf}&text=${"a".repeat(300000)}`, "application/x-www-form-urlencoded", 413);
  await refused("12 MB", Buffer.alloc(12 << 20, "a"), undefined, 413);

  await test("bodies: a part without a name, or with an endless head, is a field that is missing", () => writesNothing(site, async () => {
    for (const bad of [untitled.replace('; name="text"', ""), untitled.replace('Content-Disposition: form-data; name="text"', "X: y"), untitled.replace('name="text"', 'name="text')])
      says(await as(bad), 422, "Écrivez le texte de la publication.");
    for (const head of [`Content-Disposition: form-data; name="x"; x="${"y".repeat(9000000)}"`, `Content-Disposition: form-data; name="${"y".repeat(1000000)}"`, `${"X-A: b\r\n".repeat(1000000)}X: y`]) {
      const began = Date.now();
      says(await as(untitled.replace('Content-Disposition: form-data; name="text"', head)), 422);
      assert.ok(Date.now() - began < 2000, `${Date.now() - began} ms`);
    }
  }));
  await test("bodies: the first of two fields of one name counts, and what is not asked for is left", async () => {
    accepted(await as(text.replace(last, `--${whole.boundary}\r\nContent-Disposition: form-data; name="title"\r\n\r\nAutre\r\n--${whole.boundary}\r\nContent-Disposition: form-data; name="commune_code"\r\n\r\n56005\r\n${last}`)));
    assert.equal(site.sql("SELECT title || commune_code FROM publication ORDER BY id DESC LIMIT 1"), "Le marché56260");
  });
  await test("bodies: a form within the form is a field like any other: nothing of it is stored", async () => {
    accepted(await as(text.replace(last, `--${whole.boundary}\r\nContent-Disposition: form-data; name="picture"\r\nContent-Type: multipart/mixed; boundary=Z\r\n\r\n--Z\r\nContent-Disposition: file; filename="a.jpg"\r\n\r\nabc\r\n--Z--\r\n${last}`)));
    assert.equal(site.sql("SELECT picture FROM publication ORDER BY id DESC LIMIT 1"), "");
  });
  await test("bodies: the name of a file is never a path", () => writesNothing(site, async () => {
    const file = (name) => as(text.replace(last, `--${whole.boundary}\r\nContent-Disposition: form-data; name="picture"; filename="${name}"\r\n\r\nabc\r\n${last}`));
    for (const name of ["../../../etc/passwd", "..\\..\\x.jpg", "/dev/null", "\xff\xfe.jpg", "a".repeat(100000), "a;b=c.jpg"]) {
      site.forgetAttempts(); // how many photos a minute is not what is tested here
      says(await file(name), 422, "Ce fichier n'est pas une photo que nous savons lire.");
    }
  }));
}

/** Another web server may stand in front, and be less careful than nginx. */
async function sockets(site) {
  const whole = multipart({ csrf: mayor.csrf, title: "Le marché", text: "Ici.", audience: "public", when: "draft" });
  const to = (variables, body = whole.body, options) => fastcgi(site, "feed", { REQUEST_METHOD: "POST", REQUEST_URI: fil, CONTENT_TYPE: whole.type,
    CONTENT_LENGTH: String(body.length), HTTP_COOKIE: mayor.cookie, ...variables }, body, options);
  await test("sockets: a form comes through another server's FastCGI too", async () => assert.equal((await to({})).status, 303));
  for (const [length, status] of [["-1", 400], ["abc", 400], ["1e3", 400], ["+5", 400], ["5 ", 400], ["12000000", 413], ["18446744073709551615", 413], ["99999999999999999999", 413], [String(whole.body.length - 60), 400]])
    await test(`sockets: a length of "${length}" is ${status}`, () => writesNothing(site, async () => refuses(await to({ CONTENT_LENGTH: length }), status)));
  await test("sockets: more promised than sent, or a sender that is gone, is 400 at once", () => writesNothing(site, async () => {
    refuses(await to({ CONTENT_LENGTH: "5000" }), 400);
    refuses(await to({ CONTENT_LENGTH: "5000" }, whole.body, { cut: true }), 400);
  }));
  await test("sockets: more sent than promised is left unread", async () =>
    assert.equal((await to({ CONTENT_LENGTH: String(whole.body.length) }, Buffer.concat([whole.body, Buffer.alloc(200000)]))).status, 303));
  await test("sockets: an answer ends with its own end, once, and closes even a connection that one would like to keep", async () => {
    for (const keep of [false, true])
      for (const answer of [await to({}, whole.body, { keep }), await fastcgi(site, "feed", { REQUEST_URI: fil }, "", { keep }), await fastcgi(site, "feed", { REQUEST_URI: fil, REQUEST_METHOD: "HEAD" }, "", { keep })]) {
        assert.ok([200, 303].includes(answer.status));
        assert.deepEqual(answer.records.slice(-2), [6, 3], `keep ${keep}: ${answer.records}`);
        assert.equal(answer.records.filter((type) => type === 3).length, 1);
      }
    assert.deepEqual((await to({ CONTENT_LENGTH: "12000000" })).records.slice(-2), [6, 3], "a refused one");
  });
  await test("sockets: a request whose end comes late has its answer then, and nobody is cut off while he sends", async () => {
    assert.equal((await to({}, whole.body, { late: true })).status, 303);
    says(await fastcgi(site, "feed", { REQUEST_URI: fil }, "", { late: true }), 200, "Vannes");
  });
  await test("sockets: a request whose end never comes is answered after two seconds, and holds up the next one no longer", async () => {
    const began = performance.now(), after = () => performance.now() - began;
    const first = fastcgi(site, "feed", { REQUEST_URI: fil }, "", { never: true, patience: 20000 }).then((answer) => [answer, after()]);
    const next = ask(`${site.base}${fil}?avant=1-1`, {}).then((answer) => [answer, after()]);
    const [[given, at], [second, then]] = await Promise.all([first, next]);
    says(given, 200, "Vannes");
    assert.equal(second.status, 200);
    assert.ok(at > 1500 && at < 4000, `${at} ms`);
    assert.ok(then < 4000, `${then} ms`);
  });
  await test("sockets: variables that are missing, endless or no text", async () => {
    const get = (variables) => fastcgi(site, "feed", { REQUEST_URI: fil, ...variables });
    refuses(await get({ REQUEST_METHOD: "" }), 405);
    refuses(await get({ REQUEST_URI: "" }), 400);
    refuses(await get({ REQUEST_URI: Buffer.from(`${fil}/\xff`, "latin1") }), 400);
    refuses(await get({ REQUEST_URI: `${fil}/${"a".repeat(1000000)}` }), 404);
    refuses(await get({ REQUEST_URI: "/compte" }), 404);
    for (const more of [{ HTTP_COOKIE: "a=b;".repeat(250000) }, { QUERY_STRING: "a".repeat(1000000) }, { REMOTE_ADDR: "" }, { REMOTE_ADDR: "a".repeat(100000) }, { HTTP_HOST: "" },
      { HTTP_USER_AGENT: Buffer.from("\xff".repeat(5000), "latin1") }, Object.fromEntries(Array.from({ length: 5000 }, (_, i) => [`HTTP_X_${i}`, "a"]))])
      says(await get(more), 200, "Vannes");
  });
  await test("sockets: no address writes a second header", async () => {
    const answer = await fastcgi(site, "feed", { REQUEST_URI: "/fil/x\r\nSet-Cookie: a=b-56260" });
    assert.equal(answer.headers["set-cookie"], undefined);
    assert.equal(answer.headers.location, fil);
  });
}

export async function tests(site) {
  claire = await person(site, "claire@demo.parvis");
  mayor = await person(site, "maire@demo.parvis");
  await lengths(site);
  await parts(site);
  await sockets(site);
  await test("bodies: after all this a comment is a comment", async () => {
    const answer = await post(site, `${fil}/1/messages`, claire, { text: "Tout va bien", form_id: "after" });
    assert.equal(answer.status, 303);
    says(await ask(`${site.base}${fil}/1`), 200, "Tout va bien");
  });
}
