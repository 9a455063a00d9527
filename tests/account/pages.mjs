// The pages of this section: what a browser looks at, and what its program is asked for.
import { town } from "../e2e/site.mjs";

/** Its program answers here, below 500. */
export const front = "/compte";

/** [name, address, who may see it] */
export const pages = [
  ["register-commune", "/inscription?q=56", "visitor"],
  ["register", `/inscription?commune=${town}`, "visitor"],
  ["login", "/connexion", "visitor"],
  ["password", "/mot-de-passe", "visitor"],
  ["account", "/compte", "citizen mayor"],
  ["account-welcome", "/compte/bienvenue", "citizen"],
  ["account-unfollow", `/compte/ne-plus-suivre?commune=${town}`, "citizen"],
  ["account-commune", "/compte/commune?q=56", "citizen"],
  ["account-moving", "/compte/commune?commune=arzon-56005", "citizen mayor"],
  ["account-phone", "/compte/telephone", "citizen"],
  ["account-security", "/compte/securite", "citizen"],
  ["account-second-factor", "/compte/deux-etapes", "citizen mayor"],
  ["account-data", "/compte/donnees", "citizen"],
  ["account-leave", "/compte/supprimer", "citizen mayor"],
];

/** [address, what a text browser reads there, in this order] */
export const texts = [
  ["/inscription", ["S'inscrire", "De quelle commune êtes-vous", "Chercher"]],
  [`/inscription?commune=${town}`, ["S'inscrire", "Votre commune", "Vannes", "Prénom et nom", "Adresse e-mail", "Mot de passe", "15 ans ou plus", "charte"]],
  ["/connexion", ["Se connecter", "Adresse e-mail", "Mot de passe", "Mot de passe oublié", "Inscrivez-vous"]],
  ["/mot-de-passe", ["Adresse e-mail"]],
];
