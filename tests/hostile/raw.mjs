// Bytes as they are, to nginx or straight to a program: what no HTTP library would agree to send.
import assert from "node:assert/strict";
import net from "node:net";
import { join } from "node:path";
import { randomBytes } from "node:crypto";
import { sessionOf } from "../e2e/people.mjs";
import { ask } from "../e2e/site.mjs";

/** Everything that comes back until the other side closes, or `patience` is over; a hang is an error. */
function exchange(where, pieces, { patience = 8000, pause = 0, hangUp = false } = {}) {
  return new Promise((done, fail) => {
    const socket = net.connect(where);
    const chunks = [];
    const timer = setTimeout(() => { socket.destroy(); fail(new Error(`no end of the answer in ${patience} ms`)); }, patience);
    const end = () => { clearTimeout(timer); done(Buffer.concat(chunks)); };
    socket.on("data", (chunk) => chunks.push(chunk));
    socket.on("error", () => {}); // a reset after the answer is still an answer
    socket.on("close", end);
    socket.on("connect", async () => {
      for (const piece of pieces) {
        if (!socket.destroyed) socket.write(piece);
        if (pause) await new Promise((next) => setTimeout(next, pause));
      }
      if (hangUp) socket.end();
    });
  });
}

/** "HTTP/1.1 404 Not Found…" taken apart; a status of 0 when nothing came. */
export function parse(bytes) {
  const cut = bytes.indexOf("\r\n\r\n");
  if (cut < 0) return { status: 0, headers: {}, head: bytes.toString("latin1"), body: "" };
  const lines = bytes.subarray(0, cut).toString("latin1").split("\r\n");
  const headers = {};
  for (const line of lines) {
    const name = line.slice(0, line.indexOf(":")).toLowerCase();
    headers[name] = (name in headers ? `${headers[name]}\n` : "") + line.slice(line.indexOf(":") + 1).trim();
  }
  const status = Number(/^HTTP\/1\.\d (\d+)/.exec(lines[0])?.[1] ?? /^\d+/.exec(headers.status ?? "200")[0]);
  const answer = { status, headers, head: lines.join("\n"), body: bytes.subarray(cut + 4).toString() };
  return status === 100 ? { ...parse(bytes.subarray(cut + 4)), continued: true } : answer; // "go on", then the answer
}

/** A request as text or bytes to nginx; `Connection: close` is for the caller to add where he waits for the end. */
export const raw = async (site, pieces, options) => parse(await exchange({ host: "127.0.0.1", port: site.port }, [pieces].flat(), options));

/** The lines of a request, with what every one needs. */
export const lines = (site, first, ...more) => [first, `Host: 127.0.0.1:${site.port}`, "Connection: close", ...more, "", ""].join("\r\n");

const record = (type, content, id = 1) => {
  const head = Buffer.alloc(8);
  head.writeUInt8(1, 0), head.writeUInt8(type, 1), head.writeUInt16BE(id, 2), head.writeUInt16BE(content.length, 4);
  return Buffer.concat([head, content]);
};
const size = (length) => {
  const bytes = Buffer.alloc(length < 128 ? 1 : 4);
  length < 128 ? bytes.writeUInt8(length) : bytes.writeUInt32BE((length | 0x80000000) >>> 0);
  return bytes;
};
const pieces = (bytes) => Array.from({ length: Math.ceil(bytes.length / 65000) }, (_, i) => bytes.subarray(i * 65000, (i + 1) * 65000));

/**
 * One request to a program's own socket, as another web server would send it. `cut`: it hangs up before its end;
 * `late`: its end comes 300 ms later; `never`: it never comes; `keep`: it would like to keep the connection. The answer has `records`, their types.
 */
export async function fastcgi(site, program, variables, body = "", options = {}) {
  const all = { REQUEST_METHOD: "GET", REQUEST_URI: "/", QUERY_STRING: "", REMOTE_ADDR: "192.0.2.7", HTTP_HOST: `127.0.0.1:${site.port}`, ...variables };
  const pairs = Buffer.concat(Object.entries(all).flatMap(([name, value]) => {
    const [n, v] = [Buffer.from(name), Buffer.isBuffer(value) ? value : Buffer.from(value)];
    return [size(n.length), size(v.length), n, v];
  }));
  const sent = [record(1, Buffer.from([0, 1, options.keep ? 1 : 0, 0, 0, 0, 0, 0])), ...pieces(pairs).map((piece) => record(4, piece)), record(4, Buffer.alloc(0)),
    ...pieces(Buffer.from(body)).map((piece) => record(5, piece))];
  const end = options.cut || options.never ? [] : [record(5, Buffer.alloc(0))];
  const came = await exchange(join(site.folder, "run", `${program}.sock`), options.late ? [Buffer.concat(sent), ...end] : [Buffer.concat([...sent, ...end])],
    { ...options, pause: options.late ? 300 : 0, hangUp: Boolean(options.cut) });
  const [out, records] = [[], []];
  for (let at = 0; at + 8 <= came.length;) {
    const length = came.readUInt16BE(at + 4);
    records.push(came[at + 1]);
    if (came[at + 1] === 6) out.push(came.subarray(at + 8, at + 8 + length));
    at += 8 + length + came[at + 6];
  }
  return { ...parse(Buffer.concat(out)), records };
}

/** A person: the cookie of a session, and the token that its forms carry. */
export async function person(site, email) {
  const cookie = `parvis=${sessionOf(site, email)}`;
  const page = await ask(`${site.base}/compte`, { headers: { Cookie: cookie } });
  return { cookie, csrf: /name="csrf" value="([^"]+)"/.exec(page.body)[1] };
}

/** The token of a visitor's form. */
export async function visitorToken(site) {
  return /name="csrf" value="([^"]+)"/.exec((await ask(`${site.base}/connexion`)).body)[1];
}

/** A form as a browser sends it. */
export const post = (site, path, who, fields, headers = {}) => ask(site.base + path, { method: "POST",
  headers: { "Content-Type": "application/x-www-form-urlencoded", ...(who.cookie ? { Cookie: who.cookie } : {}), ...headers },
  body: new URLSearchParams({ csrf: who.csrf, ...fields }).toString() });

/** The parts of a multipart form; a value is a text, or {name, content} for a file. */
export function multipart(fields, boundary = `----parvis${randomBytes(8).toString("hex")}`) {
  const parts = Object.entries(fields).map(([field, value]) => typeof value === "string"
    ? Buffer.from(`--${boundary}\r\nContent-Disposition: form-data; name="${field}"\r\n\r\n${value}\r\n`)
    : Buffer.concat([Buffer.from(`--${boundary}\r\nContent-Disposition: form-data; name="${field}"; filename="${value.name}"\r\nContent-Type: application/octet-stream\r\n\r\n`),
      value.content, Buffer.from("\r\n")]));
  return { type: `multipart/form-data; boundary=${boundary}`, boundary, body: Buffer.concat([...parts, Buffer.from(`--${boundary}--\r\n`)]) };
}

export const send = (site, path, who, form) => ask(site.base + path, { method: "POST",
  headers: { "Content-Type": form.type, "Content-Length": form.body.length, ...(who.cookie ? { Cookie: who.cookie } : {}) }, body: form.body });

const plain = (text) => text.replace(/\s*\n\s*/g, " ").replace(/[\u00a0\u202f]/g, " ").replaceAll("\u2011", "-").replaceAll("’", "'").replaceAll("&#39;", "'").replaceAll("&quot;", '"').replaceAll("&nbsp;", " ");

/** The answer is this status, in French, and says these sentences. */
export function says(answer, status, ...sentences) {
  assert.equal(answer.status, status, `${answer.head ?? ""}\n${answer.body.slice(0, 600)}`);
  if (sentences.length) assert.match(answer.body, /<html lang="fr">/, answer.body.slice(0, 300));
  for (const sentence of sentences) assert.ok(plain(answer.body).includes(plain(sentence)), `"${sentence}" is not in:\n${answer.body.slice(0, 3000)}`);
}

/** What every refusal says. */
export const page = {
  400: ["Erreur 400", "Cette demande ne peut pas être lue", "Revenez à la page précédente et recommencez."],
  403: ["Erreur 403", "Cette page ne vous est pas ouverte"],
  404: ["Erreur 404", "Cette page n'existe pas", "L'adresse est peut-être mal écrite, ou la page a été retirée."],
  405: ["Erreur 405", "Cette adresse ne s'ouvre pas ainsi", "utilisez le bouton du formulaire."],
  413: ["Erreur 413", "Ce fichier est trop lourd", "Un envoi peut peser 10 Mo au plus.", "Si vous n'aviez pas joint de photo, raccourcissez le texte."],
  414: ["Erreur 414", "Cette adresse est trop longue", "Revenez à l'accueil et cherchez votre commune."],
  429: ["Erreur 429", "Trop de demandes en peu de temps"],
  431: ["Erreur 431", "Votre navigateur envoie trop de données", "Effacez les cookies de ce site"],
};

/** The page of that refusal, whoever wrote it: nginx or a program. */
export const refuses = (answer, status) => says(answer, status, ...page[status]);
