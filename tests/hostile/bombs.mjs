// Pictures that no camera makes, built here byte by byte.
import { crc32, deflateSync } from "node:zlib";

const u32 = (value) => { const b = Buffer.alloc(4); b.writeUInt32BE(value >>> 0); return b; };
const le = (value, size) => { const b = Buffer.alloc(size); b.writeUIntLE(value, 0, size); return b; };
const sum = (bytes) => (crc32 ? crc32(bytes) : table(bytes));
function table(bytes) { // node before 22.2
  let crc = ~0;
  for (const byte of bytes) { crc ^= byte; for (let k = 0; k < 8; ++k) crc = (crc >>> 1) ^ (crc & 1 ? 0xEDB88320 : 0); }
  return ~crc >>> 0;
}
const chunk = (name, data) => Buffer.concat([u32(data.length), Buffer.from(name), data, u32(sum(Buffer.concat([Buffer.from(name), data])))]);
const header = (width, height, type = 2, depth = 8) => chunk("IHDR", Buffer.concat([u32(width), u32(height), Buffer.from([depth, type, 0, 0, 0])]));

/** A PNG of one colour; `more` chunks stand before its pixels. One bit a pixel unless told: small file, many pixels. */
export function png(width, height, more = [], { rows = height } = {}) {
  const stride = Math.ceil(width / 8) + 1;
  return Buffer.concat([Buffer.from("\x89PNG\r\n\x1a\n", "latin1"), header(width, height, 0, 1), ...more,
    chunk("IDAT", deflateSync(Buffer.alloc(stride * rows), { level: 9 })), chunk("IEND", Buffer.alloc(0))]);
}

/** Compressed colour profile and text of `size` zeros each. */
export const profile = (size) => chunk("iCCP", Buffer.concat([Buffer.from("p\0\0", "latin1"), deflateSync(Buffer.alloc(size), { level: 9 })]));
export const text = (size) => chunk("zTXt", Buffer.concat([Buffer.from("t\0\0", "latin1"), deflateSync(Buffer.alloc(size), { level: 9 })]));
/** The first frame of an animation of a thousand. */
export const animation = chunk("acTL", Buffer.concat([u32(1000), u32(0)]));

const riff = (...chunks) => { const body = Buffer.concat([Buffer.from("WEBP"), ...chunks]); return Buffer.concat([Buffer.from("RIFF"), le(body.length, 4), body]); };
const part = (name, data) => Buffer.concat([Buffer.from(name), le(data.length, 4), data, Buffer.alloc(data.length % 2)]);
/** A WebP whose head says so many pixels, with nothing to fill them. */
export const webp = (width, height, flags = 0) => riff(part("VP8X", Buffer.concat([Buffer.from([flags, 0, 0, 0]), le(width - 1, 3), le(height - 1, 3)])),
  part("VP8 ", Buffer.concat([Buffer.from([0x10, 0, 0, 0x9d, 0x01, 0x2a]), le(16383, 2), le(16383, 2), Buffer.alloc(40)])));
export const animatedWebp = riff(part("VP8X", Buffer.concat([Buffer.from([2, 0, 0, 0]), le(9, 3), le(9, 3)])), part("ANIM", Buffer.alloc(6)), part("ANMF", Buffer.alloc(24)));

/** A JPEG's head that says so many pixels. */
export const jpegHead = (width, height) => Buffer.concat([Buffer.from([0xff, 0xd8, 0xff, 0xc0, 0, 17, 8]), Buffer.from([height >> 8, height & 255, width >> 8, width & 255]),
  Buffer.from([3, 1, 0x22, 0, 2, 0x11, 1, 3, 0x11, 1, 0xff, 0xd9])]);

/** `jpeg` with an EXIF part before all others: a directory that names itself as the next one, or claims 65,535 entries. */
export function withExif(jpeg, kind) {
  const entry = Buffer.concat([le(0x0112, 2), le(3, 2), le(0x7fffffff, 4), le(8, 4)]);
  const tiff = kind === "loop" ? Buffer.concat([Buffer.from("II*\0", "latin1"), le(8, 4), le(1, 2), Buffer.concat([le(0x8769, 2), le(4, 2), le(1, 4), le(8, 4)]), le(8, 4)])
    : Buffer.concat([Buffer.from("II*\0", "latin1"), le(8, 4), le(65535, 2), ...Array.from({ length: 5000 }, () => entry)]);
  const data = Buffer.concat([Buffer.from("Exif\0\0", "latin1"), tiff]);
  const size = Buffer.alloc(2);
  size.writeUInt16BE(data.length + 2);
  return Buffer.concat([jpeg.subarray(0, 2), Buffer.from([0xff, 0xe1]), size, data, jpeg.subarray(2)]);
}

/** A GIF of as many frames, each a dot of a large screen. */
export const gif = (frames, side = 10) => Buffer.concat([Buffer.from("GIF89a"), le(side, 2), le(side, 2), Buffer.from([0x80, 0, 0, 0, 0, 0, 255, 255, 255]),
  ...Array.from({ length: frames }, () => Buffer.concat([Buffer.from(","), le(0, 2), le(0, 2), le(1, 2), le(1, 2), Buffer.from([0, 2, 2, 0x44, 1, 0])])), Buffer.from(";")]);

const segment = (marker, data) => Buffer.concat([Buffer.from([0xff, marker, (data.length + 2) >> 8, (data.length + 2) & 255]), data]);
function packedBits(text) {
  const bytes = [];
  for (let at = 0; at < text.length; at += 8) {
    bytes.push(parseInt(text.slice(at, at + 8).padEnd(8, "1"), 2));
    if (bytes.at(-1) === 0xff) bytes.push(0);
  }
  return Buffer.from(bytes);
}
/** A progressive JPEG of 5,400 × 5,400 whose every pass of 48 bytes goes over all of it. */
export function jpegOfPasses(passes) {
  const blocks = 675 * 675, side = Buffer.from([5400 >> 8, 5400 & 255]);
  let runs = "";
  for (let left = blocks; left > 0;) { const run = Math.max(16384, Math.min(left, 32767)); runs += `0${(run - 16384).toString(2).padStart(14, "0")}`; left -= run; }
  const pass = Buffer.concat([segment(0xda, Buffer.from([1, 1, 0, 1, 0x3f, 0])), packedBits(runs)]);
  return Buffer.concat([Buffer.from([0xff, 0xd8]), segment(0xdb, Buffer.concat([Buffer.from([0]), Buffer.alloc(64, 1)])),
    segment(0xc2, Buffer.concat([Buffer.from([8]), side, side, Buffer.from([1, 1, 0x11, 0])])),
    segment(0xc4, Buffer.concat([Buffer.from([0, 1]), Buffer.alloc(16)])), segment(0xc4, Buffer.concat([Buffer.from([0x10, 1]), Buffer.alloc(15), Buffer.from([0xe0])])),
    segment(0xda, Buffer.from([1, 1, 0, 0, 0, 0])), packedBits("0".repeat(blocks)), ...Array.from({ length: passes }, () => pass), Buffer.from([0xff, 0xd9])]);
}

/** An archive of these files, as they are. */
export function zip(files) {
  const entries = [], list = [];
  let at = 0;
  for (const [name, text] of Object.entries(files)) {
    const content = Buffer.from(text, "latin1"), crc = le(sum(content) >>> 0, 4);
    const common = Buffer.concat([Buffer.from([20, 0, 0, 0, 0, 0, 0, 0, 0, 0]), crc, le(content.length, 4), le(content.length, 4), le(name.length, 2), le(0, 2)]);
    entries.push(Buffer.from("PK\x03\x04"), common, Buffer.from(name), content);
    list.push(Buffer.from("PK\x01\x02"), Buffer.from([20, 0]), common, Buffer.alloc(10), le(at, 4), Buffer.from(name));
    at += 30 + name.length + content.length;
  }
  const directory = Buffer.concat(list), count = le(Object.keys(files).length, 2);
  return Buffer.concat([...entries, directory, Buffer.from("PK\x05\x06\0\0\0\0", "latin1"), count, count, le(directory.length, 4), le(at, 4), le(0, 2)]);
}
