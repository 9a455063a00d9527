// What strangers send to this section.
/** What sqlmap tries: [path, fields of the form, who sends it]. `*` marks a place in the path. */
export const targets = ({ claire }) => [["/notifications?avant=1763629920-31", "", claire]];
