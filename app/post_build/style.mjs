// Joins the style sheets, in the order of the page: those for every visit become a part of the page, because nothing is shown
// without them; the others become a file that is loaded together with the first chunk (`app/chunks/fetch_chunk.js`).
import { readFile, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";

import { hashedName, links } from "./page.mjs";

/** The sheets that are loaded later, by the names that Trunk gives them. */
const LATER = /^\/(?:parts|tables|pages|profile)-/;

export async function joinStyleSheets(page) {
  const sheets = links(page.html).filter(({ attributes }) => attributes.rel === "stylesheet");
  const first = sheets.filter(({ attributes }) => !LATER.test(attributes.href));
  const later = sheets.filter(({ attributes }) => LATER.test(attributes.href));
  if (first.length === 0 || later.length === 0) throw new Error("index.html does not name the style sheets of both parts");
  const style = await joined(page, first);
  const pages = await joined(page, later);
  const name = hashedName("pages.css", pages);
  await writeFile(join(page.folder, name), pages);
  const [{ tag }, ...others] = sheets;
  page.replace(tag, `<style data-pages="/${name}">${style}</style>`);
  for (const other of others) page.replace(other.tag, "");
}

/** Returns the text of the sheets, and removes their files. */
async function joined(page, sheets) {
  const paths = sheets.map(({ attributes }) => join(page.folder, attributes.href.replace(/^\//, "")));
  const texts = await Promise.all(paths.map((path) => readFile(path, "utf8")));
  await Promise.all(paths.map((path) => rm(path)));
  return texts.join("\n");
}
