// Joins the style sheets into one file, in the order of the page, so that the browser makes one request for them.
import { readFile, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";

import { hashedName, integrity, links } from "./page.mjs";

export async function joinStyleSheets(page) {
  const sheets = links(page.html).filter(({ attributes }) => attributes.rel === "stylesheet");
  if (sheets.length === 0) throw new Error("index.html names no style sheet");
  const paths = sheets.map(({ attributes }) => join(page.folder, attributes.href.replace(/^\//, "")));
  const texts = await Promise.all(paths.map((path) => readFile(path, "utf8")));
  const all = Buffer.from(texts.join("\n"));
  const name = hashedName("style.css", all);
  await Promise.all(paths.map((path) => rm(path)));
  await writeFile(join(page.folder, name), all);
  const [first, ...others] = sheets;
  page.replace(first.tag, `<link rel="stylesheet" href="/${name}" integrity="${integrity(all)}">`);
  for (const { tag } of others) page.replace(tag, "");
}
