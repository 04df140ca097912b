// Prints the size (compressed with Brotli) of everything that a first visit to /login loads, per file and in total, and
// fails if the total exceeds the budget. It starts at index.html and follows every file name that it finds and that
// exists in the built page; `size.spec.ts` checks in a real browser that nothing else is loaded.

import { existsSync, readFileSync, statSync } from "node:fs";
import { dirname, extname, join, posix } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";

/** The maximum size of a first visit, in bytes. */
export const BUDGET = 150_000;

/** The built page. */
export const DIST = process.env.DIST_DIR ?? join(dirname(fileURLToPath(import.meta.url)), "..", "dist");

const NAMES_OTHERS = new Set([".html", ".css", ".js", ".mjs"]);

/** Returns the files that the file at `path` mentions. All paths are relative to the root of the built page. */
function mentionedFiles(dist, path) {
  const text = readFileSync(join(dist, path), "utf8");
  const words = text.match(/[^\s"'`()=<>,;]+\.[a-z0-9]{2,11}\b/gi) ?? [];
  const folder = posix.dirname(path);
  return words
    .map((word) => posix.normalize(word.startsWith("/") ? word.slice(1) : posix.join(folder, word)))
    .filter((file) => !file.startsWith("..") && existsSync(join(dist, file)) && statSync(join(dist, file)).isFile());
}

/** Returns every file of a first visit, as paths relative to the root of the built page. */
export function firstVisit(dist = DIST) {
  const files = new Set(["index.html"]);
  for (const file of files) {
    if (NAMES_OTHERS.has(extname(file))) {
      mentionedFiles(dist, file).forEach((other) => files.add(other));
    }
  }
  return [...files];
}

/** Returns the bytes sent for one file: the size of the compressed version or, if there is none, of the file itself. */
export function bytesSent(file, dist = DIST) {
  const compressed = join(dist, `${file}.br`);
  return statSync(existsSync(compressed) ? compressed : join(dist, file)).size;
}

function print() {
  const sizes = firstVisit().map((file) => ({ file, bytes: bytesSent(file) }));
  sizes.sort((one, other) => other.bytes - one.bytes);
  const sum = sizes.reduce((total, { bytes }) => total + bytes, 0);
  const line = (bytes, text) => console.log(`${String(bytes).padStart(9)}  ${text}`);
  sizes.forEach(({ file, bytes }) => line(bytes, file));
  line(sum, `bytes (brotli) in sum; ${BUDGET} are allowed`);
  return sum <= BUDGET;
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href && !print()) {
  console.error(`The first visit is too large: over ${BUDGET} bytes.`);
  process.exit(1);
}
