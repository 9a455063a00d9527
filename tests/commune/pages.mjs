// The pages of this section: what a browser looks at, and what its program is asked for.
import { town } from "../e2e/site.mjs";

/** Its program answers here, below 500. */
export const front = `/commune/${town}`;

/** [name, address, who may see it] */
export const pages = [
  ["home", "/", "visitor"],
  ["communes", "/communes?q=56", "visitor"],
  ["communes-none", "/communes?q=zzzz", "visitor"],
  ["commune", `/commune/${town}`, "visitor mayor"],
  ["sections", `/rubriques/${town}`, "visitor citizen mayor"],
  ["charter", "/charte", "visitor"],
  ["legal", "/mentions-legales", "visitor"],
  ["privacy", "/donnees-personnelles", "visitor"],
  ["accessibility", "/accessibilite", "visitor"],
];

/** [address, what a text browser reads there, in this order] */
export const texts = [
  ["/", ["Parlez avec votre maire", "Trouver ma commune", "Comment ça marche"]],
  ["/communes?q=56640", ["Arzon"]],
  [`/commune/${town}`, ["Vannes", "Morbihan"]],
  ["/charte", ["harte"]],
  ["/mentions-legales", ["Mentions légales"]],
  ["/donnees-personnelles", ["onnées personnelles"]],
  ["/accessibilite", ["non conforme"]],
];
