// Removes the classes that wasm-bindgen exports to scripts, with the code that only they call. The page has no script that
// could use one; they belong to the streams of `server_fn`, a part of Leptos that this application does not use.
//
// Run by app/chunks/wasm-bindgen, before Trunk optimizes the module: node classes.mjs <folder> <name>
import { execFile } from "node:child_process";
import { readFile, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { promisify } from "node:util";

const CLASS = /^export class (\w+) \{\n[\s\S]*?^\}\n/gm;
const FEATURES = ["bulk-memory", "nontrapping-float-to-int", "sign-ext", "mutable-globals", "reference-types", "multivalue"];

/** The script without its exported classes, and the names of the module's exports that nothing calls any more. */
export function withoutClasses(script) {
  const names = [...script.matchAll(CLASS)].map(([, name]) => name);
  const rest = names.reduce(
    (text, name) =>
      text
        .replace(new RegExp(`^if \\(Symbol\\.dispose\\) ${name}\\.prototype.*\\n`, "m"), "")
        .replace(new RegExp(`^const ${name}Finalization = [\\s\\S]*?;\\n`, "m"), ""),
    script.replace(CLASS, ""),
  );
  const used = names.find((name) => new RegExp(`\\b${name}`).test(rest));
  if (used) throw new Error(`the glue code uses its class ${used}`);
  const calls = (text) => new Set([...text.matchAll(/\bwasm\.(\w+)/g)].map(([, name]) => name));
  const kept = calls(rest);
  return { script: rest, unused: [...calls(script)].filter((name) => !kept.has(name)) };
}

/** Removes exports from a module, and what only they used (wasm-metadce of Binaryen, which the Makefile puts on PATH). */
async function removeExports(path, unused) {
  const exports = WebAssembly.Module.exports(new WebAssembly.Module(await readFile(path)));
  const kept = exports.filter(({ name }) => !unused.includes(name));
  const graph = `${path}.graph.json`;
  await writeFile(graph, JSON.stringify(kept.map(({ name }) => ({ name: `export ${name}`, root: true, export: name }))));
  const features = FEATURES.map((feature) => `--enable-${feature}`);
  // With its names: they decide on the order of the functions.
  await promisify(execFile)("wasm-metadce", [...features, "--debuginfo", `--graph-file=${graph}`, path, "-o", path], { maxBuffer: 2 ** 26 });
  await rm(graph);
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  const [folder, name] = process.argv.slice(2);
  const path = join(folder, `${name}.js`);
  const { script, unused } = withoutClasses(await readFile(path, "utf8"));
  await removeExports(join(folder, `${name}_bg.wasm`), unused);
  await writeFile(path, script);
}
