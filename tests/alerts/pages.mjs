// The pages of this section: what a browser looks at, and what its program is asked for.
import { town } from "../e2e/site.mjs";

/** Its program answers here, below 500. */
export const front = `/alertes/${town}`;

/** [name, address, who may see it] */
export const pages = [
  ["alerts", `/alertes/${town}`, "visitor mayor"],
  ["alert", `/alertes/${town}/1`, "visitor mayor"],
  ["alert-poster", `/alertes/${town}/1/affiche`, "visitor"],
  ["alert-write", `/alertes/${town}/nouvelle`, "mayor"],
  ["alert-districts", `/alertes/${town}/quartiers`, "mayor"],
  ["alert-district", `/alertes/${town}/quartiers/1`, "mayor"],
];

/** [address, what a text browser reads there, in this order] */
export const texts = [
  [`/alertes/${town}`, ["Alertes", "Aucune alerte en cours", "Alertes passées", "Grande marée et vent fort", "Recevoir les alertes"]],
  [`/alertes/${town}/1`, ["Alerte terminée : Grande marée", "le port et le quai", "Météo-France", "La mer s'est retirée", "Ce qu'il fallait faire", "Éloignez-vous", "Affiche à imprimer"]],
];
