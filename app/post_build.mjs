// Trunk's post_build hook of a release build: minifies the glue of wasm-bindgen, then writes a .br and a .gz beside every
// text-like file, so that the server only has to pick one. Trunk does neither: its minifier does not read this glue,
// and it compresses nothing. Small files are left alone: the header of an encoding and the look at the disk cost more
// than they would save.
import { execFile } from "node:child_process";
import { createHash } from "node:crypto";
import { readdir, readFile, stat, writeFile } from "node:fs/promises";
import { basename, extname, join } from "node:path";
import { promisify } from "node:util";
import { brotliCompress, constants, gzip } from "node:zlib";

const KINDS = new Set([".html", ".js", ".css", ".wasm", ".svg", ".json", ".txt", ".webmanifest"]);
const LEAST = 1024;

const folder = process.env.TRUNK_STAGING_DIR;
if (!folder) throw new Error("TRUNK_STAGING_DIR is not set: this file is run by Trunk");
if (process.env.TRUNK_PROFILE === "release") {
  const names = await readdir(folder, { recursive: true });
  const paths = names.map((name) => join(folder, name));
  const glue = paths.filter((path) => /^app-[0-9a-f]+\.js$/.test(basename(path)));
  for (const path of glue) await minify(path);
  for (const path of paths) await compress(path);
}

/** Makes a script smaller, and tells the page its new hash: the browser refuses a script that has another one. */
async function minify(path) {
  const page = join(folder, "index.html");
  const before = integrity(await readFile(path));
  await promisify(execFile)("terser", ["--module", "--compress", "--mangle", "--output", path, "--", path]);
  const after = integrity(await readFile(path));
  const html = await readFile(page, "utf8");
  if (!html.includes(before)) throw new Error(`index.html does not name the hash of ${basename(path)}`);
  await writeFile(page, html.replaceAll(before, after));
}

/** What Trunk writes for Subresource Integrity. */
function integrity(bytes) {
  return `sha384-${createHash("sha384").update(bytes).digest("base64")}`;
}

async function compress(path) {
  if (!KINDS.has(extname(path)) || !(await stat(path)).isFile()) return;
  const plain = await readFile(path);
  if (plain.length < LEAST) return;
  await Promise.all([
    promisify(brotliCompress)(plain, {
      params: {
        [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY,
        [constants.BROTLI_PARAM_LGWIN]: constants.BROTLI_MAX_WINDOW_BITS,
        [constants.BROTLI_PARAM_SIZE_HINT]: plain.length,
      },
    }).then((packed) => writeFile(`${path}.br`, packed)),
    promisify(gzip)(plain, { level: 9 }).then((packed) => writeFile(`${path}.gz`, packed)),
  ]);
}
