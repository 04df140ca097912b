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

/** What Brotli does not choose itself, of which each file has another best: the size of its blocks, and its codes for distances. */
const BROTLI = [
  { LGBLOCK: 16, NPOSTFIX: 0, NDIRECT: 0 },
  { LGBLOCK: 16, NPOSTFIX: 1, NDIRECT: 12 },
  { LGBLOCK: 17, NPOSTFIX: 0, NDIRECT: 12 },
  { LGBLOCK: 17, NPOSTFIX: 0, NDIRECT: 15 },
];

async function compress(path) {
  if (!EXTENSIONS.has(extname(path)) || !(await stat(path)).isFile()) return;
  const plain = await readFile(path);
  if (plain.length < MIN_BYTES) return;
  await Promise.all([
    smallestBrotli(plain).then((packed) => writeFile(`${path}.br`, packed)),
    promisify(gzip)(plain, { level: 9 }).then((packed) => writeFile(`${path}.gz`, packed)),
  ]);
}

async function smallestBrotli(plain) {
  const packed = await Promise.all(
    BROTLI.map(({ LGBLOCK, NPOSTFIX, NDIRECT }) =>
      promisify(brotliCompress)(plain, {
        params: {
          [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY,
          [constants.BROTLI_PARAM_LGWIN]: constants.BROTLI_MAX_WINDOW_BITS,
          [constants.BROTLI_PARAM_SIZE_HINT]: plain.length,
          [constants.BROTLI_PARAM_LGBLOCK]: LGBLOCK,
          [constants.BROTLI_PARAM_NPOSTFIX]: NPOSTFIX,
          [constants.BROTLI_PARAM_NDIRECT]: NDIRECT,
        },
      }),
    ),
  );
  return packed.reduce((best, other) => (other.length < best.length ? other : best));
}
