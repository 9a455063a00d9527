// Statements that name a table of another section, with the reason why they still do. The list only grows shorter: the
// lint asks to take off what is no longer so.
const level = "who is a citizen decides what one may read and write";
const shared = "what lib/town does for two sections with the table of one";
export const elsewhere = [
  ...["account/store.cpp", "feed/section.cpp", "groups/section.cpp", "lib/town/core.cpp", "lib/town/member.cpp", "lib/town/sql.hpp", "messages/statements.hpp",
    "messages/store.cpp", "townhall/store.cpp"].map((path) => ({ path, tables: "citizenship", why: level })),
  { path: "lib/town/one_time.cpp", tables: "one_time", why: shared },
  { path: "claim/store.cpp", tables: "one_time", why: "a mayor's code is one that works once" },
  { path: "lib/town/core.cpp", tables: "one_time", why: "who waits for the proof of his address has a link" },
  { path: "lib/town/second_factor.cpp", tables: "second_factor recovery_code", why: "the login and alerting ask for it" },
  { path: "lib/town/member.cpp", tables: "second_factor", why: "whether a reader may alert" },
  { path: "lib/app/session.cpp", tables: "session", why: "every request asks who is there" },
  { path: "chat/store_ending.cpp", tables: "flag", why: "nobody judges words that are gone with their room" },
  { path: "lib/town/commune.cpp", tables: "useful_link", why: "the town hall's card on several pages" },
  { path: "lib/town/flag.cpp", tables: "flag moderation", why: shared },
  { path: "lib/town/flag_news.cpp", tables: "moderation", why: shared },
  { path: "lib/town/core.cpp", tables: "moderation", why: "what was hidden stays while its author may answer" },
  { path: "feed/store_comment.cpp", tables: "flag", why: "whether one has flagged it" },
  { path: "chores/import/import_country.cpp", tables: "registered_mayor", why: "reads the national register in" },
].map((one) => ({ ...one, path: `handlers/${one.path}` }));

/** Headers of a section that others include. */
const account = "an operator's command does to an account what its section does";
export const included = [
  { path: "handlers/chores/operator/people.cpp", section: "account", why: account },
  { path: "handlers/chores/operator/second_factor.cpp", section: "account", why: account },
];

/** Kinds of a section that others ask for. */
const posts = "what lib/town does with the posts of all threads";
export const kindsElsewhere = [
  { path: "lib/town/activity.cpp", kinds: "comment post letter letter-answer chat-post", why: posts },
  { path: "lib/town/core.cpp", kinds: "comment post letter", why: posts },
  { path: "townhall/store.cpp", kinds: "citizens-accepted", why: "who waits is accepted when validation becomes automatic" },
].map((one) => ({ ...one, path: `handlers/${one.path}` }));

/** Headers of lib/town that one section alone includes. */
export const soleUsers = new Set([
  "lib/town/contact.hpp", // account tells of a newcomer what claim keeps and sends
]);
