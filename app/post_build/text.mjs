// Compiles the texts of all languages and puts them below /text/, under names with hashes. The page names those of the
// default language; a server replaces them by those of the visitor's language.
import { execFile } from "node:child_process";
import { cp, readdir, readFile, rename, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { promisify } from "node:util";

import { hashedName } from "./page.mjs";

const DEFAULT = "en";
/** The order in which visitors can choose; languages that are not listed come last. */
const ORDER = ["en", "de", "es", "fr", "pt-BR", "it", "ja", "zh-Hans", "ar"];

export async function addTexts(page, { source, target }) {
  const folder = join(page.folder, "text");
  await compile(source, folder, target);
  const names = await readdir(folder, { withFileTypes: true });
  const tags = sorted(names.filter((entry) => entry.isDirectory()).map(({ name }) => name));
  const index = await Promise.all(tags.map((tag) => addHashes(folder, tag)));
  await writeFile(join(folder, "index.json"), JSON.stringify(index));
  // Servers whose operators replace texts compile them again.
  await cp(source, join(folder, "source"), { recursive: true });
  addLink(page, index);
}

/** Returns language tags in the order in which visitors can choose. */
export function sorted(tags) {
  const rank = (tag) => (ORDER.includes(tag) ? ORDER.indexOf(tag) : ORDER.length);
  return tags.toSorted((one, other) => rank(one) - rank(other));
}

/** In a folder of its own: cargo would otherwise wait for a build of the server that runs at the same time. */
async function compile(source, output, target) {
  const { RUSTFLAGS, CARGO_ENCODED_RUSTFLAGS, MAKEFLAGS, ...env } = process.env;
  const options = ["--quiet", "--locked", "--target-dir", target, "--package", "catalogue", "--features", "compile"];
  await promisify(execFile)("cargo", ["run", ...options, "--bin", "compile-texts", "--", source, output], { env });
}

/** Renames the two files of a language, and returns its tag and the addresses. */
async function addHashes(folder, tag) {
  const address = async (name) => {
    const path = join(folder, tag, name);
    const hashed = hashedName(name, await readFile(path));
    await rename(path, join(folder, tag, hashed));
    return `/text/${tag}/${hashed}`;
  };
  return [tag, await address("first.json"), await address("rest.json")];
}

/** Makes the browser load the first file together with the program, and tells the program about the others. */
export function addLink(page, index) {
  const [, first, rest] = index.find(([tag]) => tag === DEFAULT);
  const languages = index.map(([tag]) => tag).join(" ");
  const link = `<link rel="preload" as="fetch" href="${first}" crossorigin="anonymous" data-rest="${rest}" data-languages="${languages}">`;
  // The program is needed first, so it is asked for first.
  page.replace("</head>", `${link}</head>`);
}

/** Writes the texts of the default language into the page, for a server that does not know them. */
export async function fillShell(page) {
  const shell = JSON.parse(await readFile(join(page.folder, "text", "shell.json"), "utf8"));
  page.html = filled(page.html, { language: DEFAULT, direction: "ltr", ...shell[DEFAULT] });
}

/** Replaces each `{{name}}`, as the server does. */
export function filled(html, texts) {
  const escape = (text) => text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll('"', "&quot;");
  return html.replace(/(=?)\{\{([a-z-]+)\}\}/g, (_, equals, name) => {
    if (!(name in texts)) throw new Error(`index.html names the text ${name}, which does not exist`);
    return equals ? `="${escape(texts[name])}"` : escape(texts[name]);
  });
}
