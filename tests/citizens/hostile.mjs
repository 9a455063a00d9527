// What strangers send to this section.
import { town } from "../e2e/site.mjs";

const desk = `/mairie/${town}`;

/** What sqlmap tries: [path, fields of the form, who sends it]. `*` marks a place in the path. */
export const targets = ({ mayor }) => [[`${desk}/citoyens/acceptes?q=claire&apres=1`, "", mayor], [`${desk}/citoyens?apres=1-1`, "", mayor]];
