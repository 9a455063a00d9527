// The pages of this section: what a browser looks at, and what its program is asked for.
import { town } from "../e2e/site.mjs";

/** Its program answers here, below 500. */
export const front = `/groupes/${town}`;

/** [name, address, who may see it] */
export const pages = [
  ["groups", `/groupes/${town}`, "visitor citizen mayor"],
  ["groups-archives", `/groupes/${town}/archives`, "visitor"],
  ["group", `/groupes/${town}/@group@`, "visitor citizen mayor"],
  ["group-people", `/groupes/${town}/@group@/participants`, "citizen mayor"],
  ["group-archived", `/groupes/${town}/@group-archived@`, "citizen mayor"],
  ["group-asking", `/groupes/${town}/demandes`, "mayor"],
  ["group-members", `/groupes/${town}/@group-request@/membres`, "mayor"],
  ["group-new", `/groupes/${town}/nouveau`, "mayor"],
  ["group-shut-out", `/groupes/${town}/@group-request@/participants/@yanis@/exclure`, "mayor"],
];

/** What the words between @ stand for in the demo town. */
export const words = (site) => ({
  "@group@": site.sql("SELECT thread_id FROM discussion WHERE once = 'demo-group-1'"),
  "@group-request@": site.sql("SELECT thread_id FROM discussion WHERE once = 'demo-group-3'"),
  "@group-archived@": site.sql("SELECT thread_id FROM discussion WHERE once = 'demo-group-4'"),
  "@yanis@": site.sql("SELECT id FROM member WHERE email_key = 'yanis@demo.parvis'"),
});

/** [address, what a text browser reads there, in this order] */
export const texts = [
  [`/groupes/${town}`, ["Groupes de discussion", "Les titres sont publics", "Végétalisons nos rues", "Épinglé", "Créé le", "Dernier message", "6 messages, 4 participants", "Accéder à la discussion",
    "Comité de quartier de Conleau", "Sur demande", "La cantine et les écoles", "Comment ça marche"]],
];
