// Trunk's post_build hook: writes a .br and a .gz beside every text-like file of a release build, so that the server
// only has to pick one. Trunk compresses nothing itself. Small files are left alone: the header of an encoding and the
// look at the disk cost more than they would save.
import { readdir, readFile, stat, writeFile } from "node:fs/promises";
import { extname, join } from "node:path";
import { promisify } from "node:util";
import { brotliCompress, constants, gzip } from "node:zlib";

const KINDS = new Set([".html", ".js", ".css", ".wasm", ".svg", ".json", ".txt", ".webmanifest"]);
const LEAST = 1024;

const folder = process.env.TRUNK_STAGING_DIR;
if (!folder) throw new Error("TRUNK_STAGING_DIR is not set: this file is run by Trunk");
if (process.env.TRUNK_PROFILE === "release") {
  for (const name of await readdir(folder, { recursive: true })) await compress(join(folder, name));
}

async function compress(path) {
  if (!KINDS.has(extname(path)) || !(await stat(path)).isFile()) return;
  const plain = await readFile(path);
  if (plain.length < LEAST) return;
  await Promise.all([
    promisify(brotliCompress)(plain, {
      params: {
        [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY,
        [constants.BROTLI_PARAM_SIZE_HINT]: plain.length,
      },
    }).then((packed) => writeFile(`${path}.br`, packed)),
    promisify(gzip)(plain, { level: 9 }).then((packed) => writeFile(`${path}.gz`, packed)),
  ]);
}
