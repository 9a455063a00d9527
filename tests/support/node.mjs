// Lets "node" mean the one that the packages of the tests bring, where they are installed: Debian's is too old for them.
import { existsSync } from "node:fs";
import { delimiter, resolve } from "node:path";

const folder = resolve(`tests/node_modules/node-linux-${process.arch}/bin`);
if (existsSync(folder)) process.env.PATH = `${folder}${delimiter}${process.env.PATH}`;
