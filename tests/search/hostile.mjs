// What strangers send to this section.
import { town } from "../e2e/site.mjs";

const search = `/recherche/${town}`;

/** What sqlmap tries: [path, fields of the form, who sends it]. `*` marks a place in the path. */
export const targets = ({ claire }) => [[`${search}?q=marche&avant=3`], [`${search}?q=arbres+marc`, "", claire]];
