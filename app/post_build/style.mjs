// Joins the style sheets into two files, in the order of the page: one for every visit, and one that is loaded together
// with the first chunk (`app/chunks/fetch_chunk.js`).
import { readFile, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";

import { hashedName, integrity, links } from "./page.mjs";

/** The sheets that are loaded later, by the names that Trunk gives them. */
const LATER = /^\/(?:parts|tables|pages|profile)-/;

export async function joinStyleSheets(page) {
  const sheets = links(page.html).filter(({ attributes }) => attributes.rel === "stylesheet");
  const first = sheets.filter(({ attributes }) => !LATER.test(attributes.href));
  const later = sheets.filter(({ attributes }) => LATER.test(attributes.href));
  if (first.length === 0 || later.length === 0) throw new Error("index.html does not name the style sheets of both files");
  const style = await joined(page, "style.css", first);
  const pages = await joined(page, "pages.css", later);
  const [{ tag }, ...others] = sheets;
  page.replace(tag, `<link rel="stylesheet" href="/${style.name}" integrity="${style.integrity}" data-pages="/${pages.name}">`);
  for (const other of others) page.replace(other.tag, "");
}

/** Writes the sheets into one file. */
async function joined(page, name, sheets) {
  const paths = sheets.map(({ attributes }) => join(page.folder, attributes.href.replace(/^\//, "")));
  const texts = await Promise.all(paths.map((path) => readFile(path, "utf8")));
  const all = Buffer.from(texts.join("\n"));
  const hashed = hashedName(name, all);
  await Promise.all(paths.map((path) => rm(path)));
  await writeFile(join(page.folder, hashed), all);
  return { name: hashed, integrity: integrity(all) };
}
