// The attacks of few machines on everybody, at length: see tests/hostile/waiting.mjs.
import assert from "node:assert/strict";
import { drippingPasswords, frozen, heldUploads, sixteenAddresses, within } from "../hostile/waiting.mjs";
import { test } from "../e2e/runner.mjs";
import { pause } from "../e2e/site.mjs";
import { fil } from "./town.mjs";

export async function waitingTests(site) {
  const seconds = 60;
  await test(`waiting: ${seconds} s of people who type much and never read: every page within a second`, async () => {
    const sockets = new Set();
    for (const end = Date.now() + seconds * 1000; Date.now() < end; await pause(200)) {
      for (let i = 0; i < 5; ++i) sockets.add(frozen(site, `${fil}/1/messages`)).add(frozen(site, "/compte/nom"));
      assert.equal((await within(site, `${fil}?n=${sockets.size}`)).status, 200);
      assert.equal((await within(site, `/connexion?n=${sockets.size}`)).status, 200);
    }
    for (const socket of sockets) socket.end();
  });
  await test(`waiting: ${seconds} s of bodies that drip at the addresses with passwords: others log in`, () => drippingPasswords(site, seconds));
  await test("waiting: 150 uploads held open fill no disk", async () => assert.ok(await heldUploads(site, 50) < 350e6));
  await test(`waiting: ${seconds} s of sixteen addresses at the login: a seventeenth logs in`, () => sixteenAddresses(site, seconds));
}
