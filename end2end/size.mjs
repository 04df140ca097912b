// Prints the brotli bytes of a first visit to /login and of each chunk; fails when one of them is over its budget.
// A first visit starts at index.html and follows every file name in it. A chunk is a .wasm file that only a script
// names: it is fetched when it is needed. `size.spec.ts` checks in a real browser that nothing else is loaded.

import { existsSync, readFileSync, statSync } from "node:fs";
import { dirname, extname, join, posix } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";

/** The largest first visit that is allowed, in bytes. */
export const BUDGET = 155_000;

/** The largest chunk that is allowed, in bytes. */
export const CHUNK_BUDGET = 60_000;

/** The built page. */
export const DIST = process.env.DIST_DIR ?? join(dirname(fileURLToPath(import.meta.url)), "..", "dist");

const NAMES_OTHERS = new Set([".html", ".css", ".js", ".mjs"]);

/** The files that the file `path` names; all paths start at the root of the page. */
function named(dist, path) {
  const text = readFileSync(join(dist, path), "utf8");
  const words = text.match(/[^\s"'`()=<>,;]+\.[a-z0-9]{2,11}\b/gi) ?? [];
  const folder = posix.dirname(path);
  return words
    .map((word) => posix.normalize(word.startsWith("/") ? word.slice(1) : posix.join(folder, word)))
    .filter((file) => !file.startsWith("..") && existsSync(join(dist, file)) && statSync(join(dist, file)).isFile());
}

/** Only a phone that puts the page on its home screen loads it. */
const NOT_LOADED = new Set(["apple-touch-icon.png"]);

const isChunk = (file, namedBy) => extname(file) === ".wasm" && extname(namedBy) === ".js";

/** Every file of a first visit and every chunk, as paths from the root of the page. */
function loadedFiles(dist) {
  const first = new Set(["index.html"]);
  const chunks = new Set();
  for (const file of first) {
    if (!NAMES_OTHERS.has(extname(file))) continue;
    for (const other of named(dist, file).filter((name) => !NOT_LOADED.has(name))) (isChunk(other, file) ? chunks : first).add(other);
  }
  return { first: [...first], chunks: [...chunks].filter((file) => !first.has(file)).sort() };
}

/** Every file of a first visit, as paths from the root of the page. */
export function firstVisit(dist = DIST) {
  return loadedFiles(dist).first;
}

/** Every file that is loaded on demand, as paths from the root of the page. */
export function chunks(dist = DIST) {
  return loadedFiles(dist).chunks;
}

/** The bytes sent for one file: the size of its compressed neighbour, or of the file itself where it has none. */
export function bytesSent(file, dist = DIST) {
  const neighbour = join(dist, `${file}.br`);
  return statSync(existsSync(neighbour) ? neighbour : join(dist, file)).size;
}

/** The bytes sent for a first visit. */
export function firstVisitBytes(dist = DIST) {
  return firstVisit(dist).reduce((sum, file) => sum + bytesSent(file, dist), 0);
}

/** Prints the sizes and returns what is over its budget, one sentence each. */
function report(dist = DIST) {
  const line = (bytes, text) => console.log(`${String(bytes).padStart(9)}  ${text}`);
  const printed = (files) => {
    const sizes = files.map((file) => ({ file, bytes: bytesSent(file, dist) }));
    sizes.sort((one, other) => other.bytes - one.bytes);
    sizes.forEach(({ file, bytes }) => line(bytes, file));
    return sizes;
  };
  console.log(`First visit to /login, in bytes (brotli):`);
  printed(firstVisit(dist));
  const sum = firstVisitBytes(dist);
  line(sum, `in all; ${BUDGET} are allowed`);
  console.log(`\nChunks, loaded on demand; ${CHUNK_BUDGET} are allowed for each:`);
  const large = printed(chunks(dist)).filter(({ bytes }) => bytes > CHUNK_BUDGET);
  const problems = large.map(({ file, bytes }) => `The chunk ${file} is too large: ${bytes} bytes.`);
  return sum > BUDGET ? [`The first visit is too large: ${sum} bytes.`, ...problems] : problems;
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  const problems = report();
  if (problems.length > 0) {
    console.error(["", ...problems, "CONTRIBUTING.md says what usually costs bytes and what to do."].join("\n"));
    process.exit(1);
  }
}
