// A photo is made smaller in the browser before it is sent.
import assert from "node:assert/strict";
import { randomBytes } from "node:crypto";
import { crc32, deflateSync } from "node:zlib";
import { person } from "./people.mjs";
import { test } from "./runner.mjs";
import { town, until } from "./site.mjs";

/** A picture that hardly gets smaller by packing. */
function noise(width, height) {
  const chunk = (name, content) => {
    const body = Buffer.concat([Buffer.from(name, "latin1"), content]);
    const ends = Buffer.alloc(8);
    ends.writeUInt32BE(content.length);
    ends.writeUInt32BE(crc32(body), 4);
    return Buffer.concat([ends.subarray(0, 4), body, ends.subarray(4)]);
  };
  const head = Buffer.alloc(13);
  head.writeUInt32BE(width);
  head.writeUInt32BE(height, 4);
  head.set([8, 2], 8);
  const rows = randomBytes(height * (1 + width * 3));
  for (let y = 0; y < height; ++y) rows[y * (1 + width * 3)] = 0;
  return Buffer.concat([Buffer.from("89504e470d0a1a0a", "hex"), chunk("IHDR", head), chunk("IDAT", deflateSync(rows, { level: 1 })), chunk("IEND", Buffer.alloc(0))]);
}

export async function pictureTests(site, browser) {
  await test("a photo of 12 MB is sent as one of 2560 pixels", async () => {
    const context = await person(browser, site, "maire@demo.parvis");
    const page = await context.newPage();
    await page.goto(`${site.base}/fil/${town}/publier`);
    const buffer = noise(2800, 1500);
    assert.ok(buffer.length > 12e6);
    await page.setInputFiles("[name=picture]", { name: "place.png", mimeType: "image/png", buffer }, { timeout: 60000 });
    const chosen = () => page.evaluate(() => { const [{ name, size, type }] = document.querySelector("[name=picture]").files; return { name, size, type }; });
    await until("the smaller picture", async () => (await chosen()).name === "place.jpg", 60000);
    const { size, type } = await chosen();
    assert.equal(type, "image/jpeg");
    assert.ok(size < 10e6, `${size}`);
    await context.close();
  });
}
