// People who write without pause while programs die, and who remember every answer.
import assert from "node:assert/strict";
import { pause } from "../e2e/site.mjs";
import { as, citizens, fil, known, learnToken, publications } from "./town.mjs";

let serial = 0;

export class Writers {
  constructor(site, people, authors, dice) {
    Object.assign(this, { site, people, authors, dice, on: true, comments: [], drafts: [], likes: new Map(), answered: 0, failed: 0, limited: 0 });
    this.places = publications(site);
  }

  static async settle(site, dice, { count = 40 } = {}) {
    const authors = ["maire@demo.parvis", "deleguee@demo.parvis"].map((email) => known(site, email));
    const people = citizens(site, count);
    for (const person of [...people, ...authors]) assert.ok(await learnToken(site, person));
    return new Writers(site, people, authors, dice);
  }

  start(hands = 5) {
    // Each person has one hand, so that his own likes have an order.
    this.working = Array.from({ length: hands }, (_, hand) => this.write(hand, hands).catch((error) => { this.problem ??= error; }));
    return this;
  }

  async stop() {
    this.on = false;
    await Promise.all(this.working);
    if (this.problem) throw this.problem;
  }

  async write(hand, hands) {
    const mine = this.people.filter((_, i) => i % hands === hand);
    for (let turn = 0; this.on; ++turn) {
      const person = mine[turn % mine.length];
      const what = this.dice.below(10);
      if (what < 4) await this.comment(person);
      else if (what < 9 || hand >= this.authors.length) await this.like(person);
      else await this.draft(this.authors[hand]);
    }
  }

  /** True when the site says that it is done. Anything else, also no answer at all, promises nothing. */
  async post(person, path, form) {
    const answer = await as(this.site, person, path, { form }).catch(() => ({ status: 0 }));
    const done = answer.status === 303;
    ++this[done ? "answered" : answer.status === 429 ? "limited" : "failed"];
    if (![0, 303, 429, 503].includes(answer.status)) throw new Error(`${path}: ${answer.status}`);
    await pause(done ? 2 : 5);
    return done;
  }

  async comment(person) {
    const text = `Bonjour, ceci est le mot ${++serial}`;
    if (await this.post(person, `${fil}/${this.dice.among(this.places)}/messages`, { text, form_id: `survie-${serial}` })) this.comments.push(text);
  }

  async like(person) {
    const place = this.dice.among(this.places), key = `${person.id} ${place}`;
    const liked = !this.likes.get(key)?.liked;
    const sure = await this.post(person, `${fil}/${place}/${liked ? "aime" : "n-aime-plus"}`, {});
    this.likes.set(key, { liked, sure });
  }

  async draft(person) {
    const title = `Survie ${++serial}`;
    if (await this.post(person, fil, { title, text: "Un brouillon.", audience: "public", when: "draft" })) this.drafts.push(title);
  }

  /** People of a test write faster than the hourly limits allow. */
  liftLimits() { this.site.forgetAttempts(); }

  /** Every answered write is there, once. */
  nothingLost() {
    const rows = (query) => this.site.sql(query).split("\n").filter(Boolean);
    const once = (written, found, what) => {
      const count = Map.groupBy ? Map.groupBy(found, (x) => x) : found.reduce((m, x) => m.set(x, [...(m.get(x) ?? []), x]), new Map());
      assert.deepEqual(written.filter((x) => count.get(x)?.length !== 1), [], what);
      assert.deepEqual([...count].filter(([, list]) => list.length > 1).map(([x]) => x), [], `${what} twice`);
    };
    once(this.comments, rows("SELECT body FROM post WHERE body LIKE 'Bonjour, ceci est le mot %'"), "comments");
    once(this.drafts, rows("SELECT title FROM publication WHERE title LIKE 'Survie %'"), "drafts");
    const likes = new Set(rows("SELECT member_id || ' ' || publication_id FROM publication_like"));
    assert.deepEqual([...this.likes].filter(([key, { liked, sure }]) => sure && liked !== likes.has(key)).map(([key]) => key), [], "likes");
    assert.ok(this.comments.length > 0 && this.likes.size > 0 && this.drafts.length > 0, "they did write");
  }

  get said() { return `${this.answered} writes answered, ${this.failed} lost with a program or refused with 503, ${this.limited} limited`; }
}
