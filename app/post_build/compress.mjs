// Writes a .br and a .gz next to every text-like file, so that the server only has to pick one. Small files are
// skipped: the overhead would exceed the savings.
import { readdir, readFile, stat, writeFile } from "node:fs/promises";
import { extname, join } from "node:path";
import { promisify } from "node:util";
import { brotliCompress, constants, gzip } from "node:zlib";

const EXTENSIONS = new Set([".html", ".js", ".css", ".wasm", ".svg", ".json", ".txt", ".webmanifest"]);
const MIN_BYTES = 256;

export async function compressAll(folder) {
  const names = await readdir(folder, { recursive: true });
  await Promise.all(names.map((name) => compress(join(folder, name))));
}

async function compress(path) {
  if (!EXTENSIONS.has(extname(path)) || !(await stat(path)).isFile()) return;
  const plain = await readFile(path);
  if (plain.length < MIN_BYTES) return;
  await Promise.all([
    promisify(brotliCompress)(plain, {
      params: {
        [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY,
        [constants.BROTLI_PARAM_LGWIN]: constants.BROTLI_MAX_WINDOW_BITS,
        [constants.BROTLI_PARAM_SIZE_HINT]: plain.length,
        // The best of the values that were tried with the page's main module.
        [constants.BROTLI_PARAM_LGBLOCK]: 17,
        [constants.BROTLI_PARAM_NDIRECT]: 12,
      },
    }).then((packed) => writeFile(`${path}.br`, packed)),
    promisify(gzip)(plain, { level: 9 }).then((packed) => writeFile(`${path}.gz`, packed)),
  ]);
}
