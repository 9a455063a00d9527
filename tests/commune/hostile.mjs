// What strangers send to this section.
/** What sqlmap tries: [path, fields of the form, who sends it]. `*` marks a place in the path. */
export const targets = () => [["/communes?q=arzon"], ["/commune/vannes-56260*"]];
