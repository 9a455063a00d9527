// A live chat, as the mayor opens it in a browser.
import { town } from "../e2e/site.mjs";

const home = `/direct/${town}`;

/** The mayor opens a room, its form filled in; resolves to the room's address. `look`: what is done before it is sent. */
export async function openRoom(mayor, site, title, record, look = () => {}) {
  await mayor.goto(site.base + home);
  await mayor.click(`a[href="${home}/ouvrir"]`);
  await mayor.fill("[name=title]", title);
  await mayor.check(`[name=record][value=${record}]`);
  await look();
  await mayor.click("main form button[type=submit]");
  return new URL(mayor.url()).pathname;
}
