// What base::Seal writes, so that a test can give somebody a telephone number without the page for it.
import { createCipheriv, randomBytes } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";

/** AES-256-GCM under the site's first key, made here when the site has none yet. */
export function seal(folder, context, text) {
  const keys = join(folder, "keys"), path = join(keys, "0001.key");
  mkdirSync(keys, { recursive: true, mode: 0o700 });
  if (!existsSync(path)) writeFileSync(path, randomBytes(32), { mode: 0o600 });
  const nonce = randomBytes(12);
  const cipher = createCipheriv("aes-256-gcm", readFileSync(path), nonce).setAAD(Buffer.from(context));
  const closed = Buffer.concat([nonce, cipher.update(text, "utf8"), cipher.final(), cipher.getAuthTag()]);
  return `1.${closed.toString("base64url")}`;
}
