// What strangers send to this section.
/** What sqlmap tries: [path, fields of the form, who sends it]. `*` marks a place in the path. */
export const targets = ({ claire }) => [
  ["/inscription?commune=vannes-56260"], ["/inscription/confirmer?code=abc"], ["/mot-de-passe/nouveau?code=abc"],
  ["/connexion", "email=claire@demo.parvis"], ["/compte/nom", "first-name=Claire&last-name=Tanguy&shown-name=full", claire],
];

/** Forms with files: address → a sender of what a file may be. */
export const uploads = (send, { claire }) => ({ "/compte/photo": (content) => send("/compte/photo", claire, {}, "photo", content) });
