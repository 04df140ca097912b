// Shortens the names of the functions that the page's module imports, and of those that it exports under the names that the
// compiler gave them. Each ends with a hash, which cannot be compressed, and is written twice: into the module and into its
// glue code.

import { readFile } from "node:fs/promises";
import { join } from "node:path";

const IMPORT_SECTION = 2;
const EXPORT_SECTION = 7;
const FUNCTION = 0;
/** The length of the magic number and the version at the start of a module. */
const HEADER = 8;

/** Renames the imports of the page's module and the functions of its glue code. */
export async function shortenPageImports(page, glue) {
  const wasm = glue.replace(/\.js$/, "_bg.wasm");
  const [before, source] = await Promise.all([readFile(join(page.folder, wasm)), readFile(join(page.folder, glue), "utf8")]);
  const { module, script } = shortenImports(before, source, "./app_bg.js");
  await page.overwrite(wasm, module);
  await page.overwrite(glue, script);
}

/** Returns the module with short names for its imports from `from`, and the script that defines them under these names. */
export function shortenImports(module, script, from) {
  const names = new Map();
  const shorten = (name) => names.set(name, names.get(name) ?? `i${names.size.toString(36)}`).get(name);
  const exports = new Map();
  const sections = [module.subarray(0, HEADER)];
  const reader = { bytes: module, at: HEADER };
  while (reader.at < module.length) {
    const start = reader.at;
    const id = module[reader.at++];
    const end = readNumber(reader) + reader.at;
    if (id === IMPORT_SECTION) sections.push(section(id, renamed(reader, from, shorten, end)));
    else if (id === EXPORT_SECTION) sections.push(section(id, renamedExports(reader, exports)));
    else sections.push(module.subarray(start, end));
    reader.at = end;
  }
  const withImports = renameKeys(script, names);
  return { module: Buffer.concat(sections), script: withImports.replace(/(?<=\bwasm\.)_ZN\w+/g, (name) => exports.get(name) ?? name) };
}

/** The content of the export section (section 5.5.10) with new names for mangled ones, which are added to `names`. */
function renamedExports(reader, names) {
  const count = readNumber(reader);
  const parts = [number(count)];
  for (let index = 0; index < count; index += 1) {
    const name = readName(reader);
    if (name.startsWith("_ZN")) names.set(name, `e${names.size}`);
    parts.push(text(names.get(name) ?? name));
    const start = reader.at++;
    readNumber(reader);
    parts.push(reader.bytes.subarray(start, reader.at));
  }
  return Buffer.concat(parts);
}

/** The content of the import section with new names (WebAssembly Core Specification, section 5.5.5). */
function renamed(reader, from, shorten, end) {
  const count = readNumber(reader);
  const parts = [number(count)];
  for (let index = 0; index < count; index += 1) {
    const [source, name] = [readName(reader), readName(reader)];
    const kind = reader.bytes[reader.at];
    if (kind !== FUNCTION && source === from) throw new Error(`${from} provides more than functions`);
    parts.push(text(source), text(source === from ? shorten(name) : name));
    const start = reader.at;
    skipType(reader);
    parts.push(reader.bytes.subarray(start, reader.at));
  }
  if (reader.at !== end) throw new Error("the import section has an unknown form");
  return Buffer.concat(parts);
}

function skipType(reader) {
  const kind = reader.bytes[reader.at++];
  if (kind === FUNCTION) return void readNumber(reader);
  // A table starts with the type of its elements, a global with the type of its value.
  if (kind === 1 || kind === 3) reader.at += 1;
  if (kind === 3) return void (reader.at += 1);
  if (kind > 3) throw new Error(`unknown kind of import: ${kind}`);
  const hasMaximum = reader.bytes[reader.at++] & 1;
  readNumber(reader);
  if (hasMaximum) readNumber(reader);
}

/** Renames the keys of the object that the script passes to WebAssembly. Each must be there exactly once. */
function renameKeys(script, names) {
  const found = new Set();
  const result = script.replace(/\b__wb\w+(?=\s*[:(])/g, (key, offset) => {
    const isProperty = script[offset - 1] === ".";
    if (isProperty || !names.has(key)) return key;
    if (found.has(key)) throw new Error(`${key} is defined twice`);
    found.add(key);
    return names.get(key);
  });
  const missing = [...names.keys()].filter((name) => !found.has(name));
  if (missing.length > 0) throw new Error(`the glue code does not define ${missing.join(", ")}`);
  return result;
}

/** An unsigned number in LEB128. */
function readNumber(reader) {
  let value = 0;
  for (let shift = 0; ; shift += 7) {
    const byte = reader.bytes[reader.at++];
    value += (byte & 0x7f) * 2 ** shift;
    if (byte < 0x80) return value;
  }
}

function number(value) {
  const bytes = [];
  for (let rest = value; ; rest >>>= 7) {
    bytes.push((rest & 0x7f) | (rest > 0x7f ? 0x80 : 0));
    if (rest <= 0x7f) return Buffer.from(bytes);
  }
}

function readName(reader) {
  const length = readNumber(reader);
  reader.at += length;
  return reader.bytes.toString("utf8", reader.at - length, reader.at);
}

function text(name) {
  const bytes = Buffer.from(name);
  return Buffer.concat([number(bytes.length), bytes]);
}

function section(id, content) {
  return Buffer.concat([Buffer.from([id]), number(content.length), content]);
}
