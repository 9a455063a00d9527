// Documents that do something when they are opened, sent to a town hall: each is refused, and says what to do.
import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { test } from "../e2e/runner.mjs";
import { ask } from "../e2e/site.mjs";
import { multipart, person, says, send } from "./raw.mjs";
import { zip } from "./bombs.mjs";

const office = "application/vnd.openxmlformats-officedocument.";
const rels = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";
const moreInside = "Un des documents n'est pas accepté : il contient autre chose que du texte et des images";
const activePdf = "Un des PDF n'est pas accepté : il contient un programme, une action ou un fichier inséré.";

const types = (more = "") => `<?xml version="1.0" encoding="UTF-8"?><Types><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>${more}</Types>`;
const word = (more, text = "<w:p/>", parts = "") => zip({ "[Content_Types].xml": types(parts), "word/document.xml": `<w:document xmlns:w="w">${text}</w:document>`, ...more });
const relation = (type, target) => word({ "word/_rels/document.xml.rels": `<Relationships><Relationship Id="r1" Type="${rels}${type}" Target="${target}" TargetMode="External"/></Relationships>` });
const part = (path, type) => word({ [path]: "\xd0\xcf\x11\xe0" }, "<w:p/>", `<Override PartName="/${path}" ContentType="${type}"/>`);
const pdf = (object) => Buffer.from(`%PDF-1.7\n1 0 obj\n<</Type/Catalog/OpenAction 2 0 R>>\nendobj\n2 0 obj\n${object}\nendobj\ntrailer<</Root 1 0 R>>\n%%EOF\n`);

const samples = [
  ["an object that Word fetches from elsewhere", relation("oleObject", "mshtml:http://127.0.0.1/a!x-usc:http://127.0.0.1/a"), "plan.docx", moreInside],
  ["a document within a document, from elsewhere", relation("subDocument", "http://127.0.0.1/a.docx"), "plan.docx", moreInside],
  ["a frame from elsewhere", relation("frame", "http://127.0.0.1/a.htm"), "plan.docx", moreInside],
  ["a picture from elsewhere, which tells its sender when it is looked at", relation("image", "http://127.0.0.1/a.png"), "plan.docx", moreInside],
  ["a template from elsewhere", relation("attachedTemplate", "http://127.0.0.1/a.dotm"), "plan.docx", moreInside],
  ["a link that starts a program", relation("hyperlink", "ms-msdt:/id PCWDiagnostic"), "plan.docx", moreInside],
  ["a package of Windows", part("word/embeddings/oleObject1.bin", `${office}oleObject`), "plan.docx", moreInside],
  ["ActiveX", part("word/activeX/activeX1.bin", "application/vnd.ms-office.activeX"), "plan.docx", moreInside],
  ["a field that starts a program", word({}, '<w:fldSimple w:instr="DDEAUTO c:\\\\windows\\\\cmd.exe /k"/>'), "plan.docx", moreInside],
  ["macros of Excel 4", zip({ "[Content_Types].xml": types('<Override PartName="/xl/macrosheets/sheet1.xml" ContentType="application/vnd.ms-excel.macrosheet+xml"/>'), "xl/workbook.xml": "<w/>", "xl/macrosheets/sheet1.xml": "<m/>" }), "budget.xlsx", moreInside],
  ["macros of LibreOffice", zip({ mimetype: "application/vnd.oasis.opendocument.text", "content.xml": "<a/>", "Basic/Standard/M.xml": "<a/>" }), "plan.odt", moreInside],
  ["an event of LibreOffice", zip({ mimetype: "application/vnd.oasis.opendocument.text", "content.xml": '<a><script:event-listener script:language="ooo:script" xlink:href="vnd.sun.star.script:a"/></a>' }), "plan.odt", moreInside],
  ["a PDF that starts a program", pdf("<</S/Launch/F(cmd.exe)>>"), "plan.pdf", activePdf],
  ["a PDF with JavaScript, written in part by numbers", pdf("<</S/J#61vaScript/JS(app.alert(1))>>"), "plan.pdf", activePdf],
  ["a PDF with a file inside", pdf("<</Type/EmbeddedFile>>"), "plan.pdf", activePdf],
];

export async function tests(site) {
  const claire = await person(site, "claire@demo.parvis");
  const letter = (name, content) => {
    site.forgetAttempts(); // how many files a day is not what is tested here
    return send(site, "/messagerie/nouveau", claire, multipart({ csrf: claire.csrf, mairie: "56260", subject: "Un plan", text: "Voici le plan du jardin.", form_id: `document${Math.random()}`, files: { name, content } }));
  };
  const kept = () => execFileSync("find", ["uploads", "-type", "f"], { cwd: site.folder, encoding: "utf8" }).split("\n").sort().join("\n");
  for (const [what, content, name, sentence] of samples)
    await test(`documents: ${what} is refused with what to do, the text is kept and no file is`, async () => {
      const before = kept();
      says(await letter(name, content), 422, sentence, "Voici le plan du jardin.");
      assert.equal(kept(), before);
    });
  await test("documents: a plain letter and a plain PDF are taken, and shown as what somebody sent", async () => {
    for (const [name, content] of [["plan.docx", word({})], ["plan.pdf", pdf("<</S/GoTo/D[3 0 R/Fit]>>")]]) {
      const answer = await letter(name, content);
      assert.equal(answer.status, 303, answer.body.slice(0, 3000));
      says(await ask(site.base + answer.headers.location.split("?")[0].split("#")[0], { headers: { Cookie: claire.cookie } }), 200, name, "1 Ko", "contenu non vérifié par Parvis");
    }
  });
}
