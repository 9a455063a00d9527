// sqlmap tries every parameter that reaches a statement, as the person who may send it.
import { join } from "node:path";
import { sessionOf } from "../e2e/people.mjs";
import { test } from "../e2e/runner.mjs";
import { town } from "../e2e/site.mjs";
import { lasting } from "./wapiti.mjs";

const fil = `/fil/${town}`;
const mairie = `/mairie/${town}`;
/** Path, fields of the form, and who sends it. `*` marks a place in the path. */
const targets = [
  ["/communes?q=arzon"], ["/inscription?commune=vannes-56260"], ["/inscription/confirmer?code=abc"], ["/mot-de-passe/nouveau?code=abc"],
  [`${fil}?avant=1763629920-31`], ["/fil/vannes-56260*"], [`${fil}/1*`], [`${fil}/1?avant=3`], ["/commune/vannes-56260*"],
  ["/connexion", "email=claire@demo.parvis"], [`${fil}/1/signaler`, "reason=1&explanation=a&name=b&email=c@exemple.test&good-faith=1"],
  [`${fil}/1/commentaires`, "text=Bonjour&once=a", "claire@demo.parvis"], ["/fil?avant=1763629920-31", "", "claire@demo.parvis"],
  ["/compte/nom", "first-name=Claire&last-name=Tanguy&shown-name=full", "claire@demo.parvis"],
  [fil, "title=a&text=b&topic=c&alt=d&audience=public&when=draft&once=e", "maire@demo.parvis"], [`${mairie}/citoyens/acceptes?q=claire&apres=1`, "", "maire@demo.parvis"],
  [`${mairie}/citoyens?apres=1-1`, "", "maire@demo.parvis"], [`${mairie}/reglages/liens`, "label=a&url=https://exemple.test", "maire@demo.parvis"],
  [`${mairie}/equipe`, "email=yanis@demo.parvis", "maire@demo.parvis"], [`${mairie}/journal?avant=1`, "", "maire@demo.parvis"],
];

export async function sqlmap(site, run) {
  for (const [path, form, email] of targets.filter(([path]) => path.includes(process.env.FILTER ?? "")))
    await test(`scan: sqlmap finds no way into ${form ? "POST" : "GET"} ${path}${email ? ` as ${email}` : ""}`, async () => {
      const { text, late } = await run("sqlmap", ["-u", site.base + path, "--batch", "--disable-coloring", "--level=2", "--risk=1", "--technique=BEUST", "--time-sec=2", "--timeout=10", "--retries=1",
        "--flush-session", "--output-dir", join(site.folder, "sqlmap"), "--ignore-redirects", "--ignore-code=400,401,403,404,422",
        ...(form ? ["--data", `csrf=x&${form}`, "--csrf-token=csrf", `--csrf-url=${site.base}${email ? "/compte" : "/connexion"}`] : []),
        ...(email ? ["--cookie", `parvis=${lasting(site, sessionOf(site, email))}`, "--skip=parvis,csrf"] : ["--skip=csrf"])], 100);
      if (/identified the following injection/.test(text)) throw new Error(text.slice(-3000));
      if (!late && !/do(es)? not (seem|appear) to be injectable|all tested parameters do not/.test(text)) throw new Error(`it says nothing:\n${text.slice(-1500)}`);
      if (late) console.log("        stopped after 100 s, nothing found until then");
    });
}
