// Files in place of photos: what each gets, and what never reaches a browser.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "../e2e/runner.mjs";
import { ask, pause, town } from "../e2e/site.mjs";
import * as bombs from "./bombs.mjs";
import { lines, multipart, person, raw, refuses, says, send } from "./raw.mjs";

const fil = `/fil/${town}`;
const large = "Cette photo est trop grande. Choisissez une photo de 10 Mo et 30 millions de points au plus.";
const damaged = "Cette photo est abîmée et ne peut pas être lue. Essayez de l'enregistrer à nouveau, ou choisissez-en une autre.";
const none = "Ce fichier n'est pas une photo que nous savons lire. Choisissez un fichier JPEG, PNG, WebP ou HEIC, ou un PDF.";

export async function tests(site) {
  const mayor = await person(site, "maire@demo.parvis");
  const photo = readFileSync("sql/demo/gulf.jpg");
  const still = readFileSync("tests/lib/fixtures/half-transparent.png");
  const upload = async (content, name = "photo.jpg") => {
    site.forgetAttempts(); // how many photos a day is not what is tested here
    const began = Date.now();
    const answer = await send(site, fil, mayor, multipart({ csrf: mayor.csrf, title: "Le port", text: "Ce matin.", audience: "public", when: "now", picture: { name, content } }));
    answer.ms = Date.now() - began;
    return answer;
  };
  const refused = (what, content, sentence, name) => test(`pictures: ${what} is refused with a sentence, and the text is kept`, async () => {
    const before = site.sql("SELECT COUNT(*) FROM publication");
    const answer = await upload(content, name);
    says(answer, 422, sentence, "Ce matin.");
    assert.ok(answer.ms < 8000, `${answer.ms} ms`);
    assert.equal(site.sql("SELECT COUNT(*) FROM publication"), before);
  });
  /** Taken, and what comes back is a still WebP without a word of what was sent. */
  const taken = (what, content, ...words) => test(`pictures: ${what} becomes a plain WebP`, async () => {
    const answer = await upload(content);
    assert.equal(answer.status, 303, answer.body);
    const stored = await ask(`${site.base}${answer.headers.location.split("?")[0]}/image`);
    assert.equal(stored.status, 200);
    assert.equal(stored.headers["content-type"], "image/webp");
    assert.equal(stored.headers["x-content-type-options"], "nosniff");
    assert.match(stored.headers["content-security-policy"], /sandbox|default-src 'none'/);
    assert.match(stored.body, /^RIFF/);
    for (const word of ["<script", "<?php", "PK\x03\x04", "ICCP", "EXIF", "XMP ", "ANIM", ...words]) assert.ok(!stored.body.includes(word), word);
    assert.ok(answer.ms < 8000, `${answer.ms} ms`);
  });

  await test("pictures: the limit stands beside the field before anything is sent", async () =>
    says(await ask(`${site.base}${fil}/publier`, { headers: { Cookie: mayor.cookie } }), 200, "6 photos et 3 PDF au plus, 10 Mo en tout, 5 Mo pour un PDF."));

  await refused("a PNG of 60,000 × 60,000 in a few bytes", bombs.png(60000, 60000, [], { rows: 1 }), large, "photo.png");
  await refused("a PNG of 2,000,000,000 × 1", bombs.png(2000000000, 1, [], { rows: 0 }), large);
  await refused("a PNG of 49 million points in 6 KB", bombs.png(7000, 7000), large);
  await refused("a JPEG of 65,000 × 65,000", bombs.jpegHead(65000, 65000), large);
  await refused("a WebP of 16,000 × 16,000", bombs.webp(16000, 16000), large);
  await refused("a WebP whose head lies about its pixels", bombs.webp(10, 10), damaged);
  await refused("a PNG that ends after its first row", bombs.png(5000, 5000, [], { rows: 1 }), damaged);
  await refused("half a photo", photo.subarray(0, photo.length / 2), damaged);
  await refused("a moving WebP whose first frame is empty", bombs.animatedWebp, damaged);
  await refused("a drawing (SVG)", Buffer.from("<svg xmlns='http://www.w3.org/2000/svg' onload='alert(1)'/>"), none, "dessin.svg");
  await refused("a page named as a photo", Buffer.from("<!doctype html><script>alert(1)</script>"), none);
  await refused("a program named as a photo", Buffer.from("\x7fELF\x02\x01\x01" + "\0".repeat(100), "latin1"), none);
  await refused("an archive", Buffer.from("PK\x03\x04" + "\0".repeat(100), "latin1"), none, "photo.png");
  await refused("one byte too many for 10 Mo", Buffer.concat([photo, Buffer.alloc(10 * 1024 * 1024 + 1 - photo.length)]), large);

  await taken("a JPEG that is also a page", Buffer.concat([photo, Buffer.from("<html><script>alert(1)</script>")]));
  await taken("a JPEG with PHP and a page in its comment", Buffer.concat([photo.subarray(0, 2), Buffer.from("\xff\xfe\x00\x2a<?php system('id'); ?><script>alert(1)//</", "latin1").subarray(0, 44), photo.subarray(2)]));
  await taken("a JPEG that is also an archive", Buffer.concat([photo, Buffer.from("PK\x03\x04\x14\0\0\0evil.sh", "latin1")]), "evil.sh");
  await taken("a PNG with a colour profile of 200 MB", bombs.png(64, 64, [bombs.profile(200 << 20)]));
  await taken("a PNG with a text of 200 MB", bombs.png(64, 64, [bombs.text(200 << 20)]));
  await taken("a PNG of 30 million points in 4 KB", bombs.png(5477, 5477));
  await taken("the first frame of an animated PNG", bombs.png(64, 64, [bombs.animation]));
  await taken("the first of 20,000 frames of a GIF", bombs.gif(20000));
  await taken("a photo whose EXIF names itself", bombs.withExif(photo, "loop"));
  await taken("a photo whose EXIF claims 65,535 entries of 2 GB", bombs.withExif(photo, "many"));
  await test("pictures: the name of the file counts for nothing", async () => {
    for (const name of ["photo.php", "photo.svg", "photo.html", "photo", "a".repeat(300)]) assert.equal((await upload(still, name)).status, 303, name);
  });
  await test("pictures: a file of 0 bytes is not left out in silence: one is told that it is empty", async () => {
    const before = site.sql("SELECT COUNT(*) FROM publication");
    says(await upload(Buffer.alloc(0)), 422, "Ce fichier est vide", "Ce matin.");
    assert.equal(site.sql("SELECT COUNT(*) FROM publication"), before);
  });
  await test("pictures: a file of 100 MB gets its page before, during and after it is sent", async () => {
    const head = (...more) => lines(site, `POST ${fil} HTTP/1.1`, "Content-Type: multipart/form-data; boundary=B", `Cookie: ${mayor.cookie}`, ...more);
    refuses(await raw(site, head("Content-Length: 104857600")), 413);
    const block = Buffer.alloc(1 << 20, "a");
    refuses(await raw(site, [head("Content-Length: 104857600"), ...Array.from({ length: 100 }, () => block)], { patience: 20000 }), 413);
  });
  await test("pictures: nothing else than WebP lies below uploads, and no half-written file", async () => {
    await pause(50);
    const { execFileSync } = await import("node:child_process");
    const files = execFileSync("find", ["uploads", "-type", "f"], { cwd: site.folder, encoding: "utf8" }).trim().split("\n");
    assert.ok(files.length > 3 && files.every((file) => /^uploads\/[0-9a-f]{2}\/[0-9a-f]{40}(\.small)?\.webp$/.test(file)), files.join("\n"));
  });
}
