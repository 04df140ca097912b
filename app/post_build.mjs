// Trunk's post_build hook. It does what Trunk cannot: joins the style sheets, compiles the texts of all languages, adds
// the chunks, joins the scripts, and in a release build shortens the names of imports, minifies scripts and compresses everything.
import { readdir, readFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

import { addChunks, optimizer } from "./post_build/chunks.mjs";
import { compressAll } from "./post_build/compress.mjs";
import { shortenPageImports } from "./post_build/imports.mjs";
import { Page } from "./post_build/page.mjs";
import { bundle, minify } from "./post_build/script.mjs";
import { joinStyleSheets } from "./post_build/style.mjs";
import { addTexts, fillShell } from "./post_build/text.mjs";

const { CARGO_TARGET_DIR, TRUNK_HTML_FILE, TRUNK_PROFILE, TRUNK_STAGING_DIR } = process.env;
if (!TRUNK_STAGING_DIR) throw new Error("TRUNK_STAGING_DIR is not set: this file is run by Trunk");
const release = TRUNK_PROFILE === "release";
const app = dirname(fileURLToPath(import.meta.url));
const target = CARGO_TARGET_DIR || "target";

const page = await Page.open(TRUNK_STAGING_DIR);
const glue = (await readdir(page.folder)).find((file) => /^app-[0-9a-f]+\.js$/.test(file));
if (!glue) throw new Error("Trunk wrote no app-….js");

await joinStyleSheets(page);
await addTexts(page, { source: join(app, "text"), target: join(target, "texts") });
const modules = await addChunks(page, {
  split: join(target, "wasm-bindgen", TRUNK_PROFILE, "split"),
  fetchChunk: join(app, "chunks", "fetch_chunk.js"),
  optimize: optimizer(await readFile(TRUNK_HTML_FILE, "utf8")),
  glue,
  release,
});
if (release) await shortenPageImports(page, glue);
await bundle(page, { glue, modules, release });
if (release) await page.rewriteInline(minify);
// The server writes the texts of the visitor's language into a release build. Trunk's server writes none.
else await fillShell(page);
await page.save();
if (release) await compressAll(page.folder);
