// Adds the chunks that `app/chunks/wasm-bindgen` left next to the page: optimized like the main part, under hashed
// names, and with a loader that knows these names and their hashes. The glue code of the page imports it.
import { execFile } from "node:child_process";
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";

import { hashedName, integrity } from "./page.mjs";

/** The module that the glue code imports if a function of the application is lazy. */
const LOADER = "__wasm_split.js";
const FETCH = /fetch\(new URL\("\.\/([\w.]+)", import\.meta\.url\)\)/g;

/** `pages.wasm` for `split_pages_1234567890123.wasm`, the name that the `lazy` attribute generates for a function `pages`. */
export function chunkName(file) {
  return file.replace(/^split_/, "").replace(/^chunk_/, "shared_").replace(/_\d{12,}\.wasm$/, ".wasm");
}

/** The loader with new names: `chunks` maps a file of wasm-split to its final name without the hash, and to its digest. */
export function rewriteLoader(loader, glue, chunks) {
  const withChunks = loader.replaceAll(FETCH, (_, file) => {
    const { name, digest } = chunks.get(file);
    return `fetchChunk("${name}", "${digest}")`;
  });
  const withGlue = withChunks.replace(/from "\.\/[\w.]+"/, `from "./${glue}"`);
  if (/\bfetch\(/.test(withGlue)) throw new Error("wasm-split no longer fetches its chunks in the expected way");
  return withGlue;
}

/** Names of the files that the loader fetches. */
export function chunkFiles(loader) {
  return [...loader.matchAll(FETCH)].map(([, file]) => file);
}

/** Adds the chunks and their loader, and returns the names of the modules that were added. */
export async function addChunks(page, { split, fetchChunk, glue, optimize, release }) {
  const importer = await readFile(join(page.folder, glue), "utf8");
  if (!importer.includes(`from "./${LOADER}"`)) return []; // No function of the application is lazy.
  const source = await readFile(join(split, LOADER), "utf8");
  const chunks = new Map();
  for (const file of chunkFiles(source)) {
    const bytes = release ? await optimize(join(split, file)) : await readFile(join(split, file));
    const name = chunkName(file);
    await writeFile(join(page.folder, hashedName(name, bytes)), bytes);
    // Every first visit downloads these hashes, and hashes cannot be compressed. That is why the algorithm is the shortest, and each
    // only once. `fetchChunk` forms the name from it.
    const [, digest] = integrity(bytes).split("sha256-");
    chunks.set(file, { name: name.replace(/\.wasm$/, ""), digest });
  }
  const loader = `${rewriteLoader(source, glue, chunks)}\n${await readFile(fetchChunk, "utf8")}`;
  await writeFile(join(page.folder, LOADER), loader);
  return [LOADER];
}

/** A function that runs wasm-opt on a file, with the parameters that the source page sets for Trunk. */
export function optimizer(sourceHtml) {
  const [, parameters] = /data-wasm-opt-params="([^"]*)"/.exec(sourceHtml) ?? [];
  const [, level] = /data-wasm-opt="([^"]*)"/.exec(sourceHtml) ?? [];
  if (parameters === undefined || level === undefined) throw new Error("index.html has no data-wasm-opt");
  return async (path) => {
    const folder = await mkdtemp(join(tmpdir(), "poolgate-chunk-"));
    const output = join(folder, "chunk.wasm");
    try {
      await promisify(execFile)("wasm-opt", [`-O${level}`, ...parameters.split(/\s+/), `--output=${output}`, path]);
      return await readFile(output);
    } finally {
      await rm(folder, { recursive: true });
    }
  };
}
