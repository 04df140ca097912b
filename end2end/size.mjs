// Prints the size (compressed with Brotli) of a first visit to /login and of each chunk, and fails if one of them exceeds
// its budget. A first visit consists of index.html and, recursively, of every file that it mentions. Every other .wasm file
// is a chunk: it is fetched on demand. So is the larger file of texts, which the page names. `size.spec.ts` checks in a real
// browser that nothing else is loaded.

import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import { dirname, extname, join, posix } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";

/** The maximum size of a first visit, in bytes. */
export const BUDGET = 155_000;

/** The maximum size of a chunk, in bytes. */
export const CHUNK_BUDGET = 60_000;

/** The built page. */
export const DIST = process.env.DIST_DIR ?? join(dirname(fileURLToPath(import.meta.url)), "..", "dist");

/** The texts that the page loads together with its first chunk. */
function restOfTexts(dist) {
  const html = readFileSync(join(dist, "index.html"), "utf8");
  const [, path] = / data-rest="\/([^"]*)"/.exec(html) ?? [];
  return path ? [path] : [];
}

const NAMES_OTHERS = new Set([".html", ".css", ".js", ".mjs"]);

/** Returns the files that the file at `path` mentions. All paths are relative to the root of the built page. */
function mentionedFiles(dist, path) {
  // iOS fetches its icon only when the page is added to the home screen.
  const text = readFileSync(join(dist, path), "utf8").replace(/<link [^>]*apple-touch-icon[^>]*>/g, "").replace(/ data-(?:rest|pages)="?[^" >]*"?/g, "");
  const words = text.match(/[^\s"'`()=<>,;]+\.[a-z0-9]{2,11}\b/gi) ?? [];
  const folder = posix.dirname(path);
  return words
    .map((word) => posix.normalize(word.startsWith("/") ? word.slice(1) : posix.join(folder, word)))
    .filter((file) => !file.startsWith("..") && existsSync(join(dist, file)) && statSync(join(dist, file)).isFile());
}

/** Only a phone that puts the page on its home screen loads it. */
const NOT_LOADED = new Set(["apple-touch-icon.png"]);

/** Returns every file of a first visit and every chunk, as paths relative to the root of the built page. */
function loadedFiles(dist) {
  const first = new Set(["index.html"]);
  for (const file of first) {
    if (!NAMES_OTHERS.has(extname(file))) continue;
    const others = mentionedFiles(dist, file).filter((name) => !NOT_LOADED.has(name));
    // The page names every module of a first visit, because it preloads it.
    for (const other of others) if (extname(other) !== ".wasm" || extname(file) !== ".js") first.add(other);
  }
  const modules = readdirSync(dist).filter((file) => extname(file) === ".wasm");
  const onDemand = [...modules, ...restOfTexts(dist)].filter((file) => !first.has(file));
  return { first: [...first], chunks: onDemand.sort() };
}

/** Returns every file of a first visit, as paths relative to the root of the built page. */
export function firstVisit(dist = DIST) {
  return loadedFiles(dist).first;
}

/** Returns every file that is loaded on demand, as paths relative to the root of the built page. */
export function chunks(dist = DIST) {
  return loadedFiles(dist).chunks;
}

/** Returns the bytes sent for one file: the size of the compressed version or, if there is none, of the file itself. */
export function bytesSent(file, dist = DIST) {
  const compressed = join(dist, `${file}.br`);
  return statSync(existsSync(compressed) ? compressed : join(dist, file)).size;
}

/** Returns the bytes sent for a first visit. */
export function firstVisitBytes(dist = DIST) {
  return firstVisit(dist).reduce((sum, file) => sum + bytesSent(file, dist), 0);
}

/** Prints the sizes, and returns one sentence for each exceeded budget. */
function report(dist = DIST) {
  const line = (bytes, text) => console.log(`${String(bytes).padStart(9)}  ${text}`);
  const printSizes = (files) => {
    const sizes = files.map((file) => ({ file, bytes: bytesSent(file, dist) }));
    sizes.sort((one, other) => other.bytes - one.bytes);
    sizes.forEach(({ file, bytes }) => line(bytes, file));
    return sizes;
  };
  console.log(`First visit to /login, in bytes (Brotli):`);
  printSizes(firstVisit(dist));
  const sum = firstVisitBytes(dist);
  line(sum, `in total (maximum ${BUDGET})`);
  console.log(`\nChunks, loaded on demand (maximum ${CHUNK_BUDGET} each):`);
  const large = printSizes(chunks(dist)).filter(({ bytes }) => bytes > CHUNK_BUDGET);
  const problems = large.map(({ file, bytes }) => `The chunk ${file} is too large: ${bytes} bytes.`);
  return sum > BUDGET ? [`The first visit is too large: ${sum} bytes.`, ...problems] : problems;
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  const problems = report();
  if (problems.length > 0) {
    console.error(["", ...problems, "See CONTRIBUTING.md for common causes and how to fix them."].join("\n"));
    process.exit(1);
  }
}
