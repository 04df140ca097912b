// Checks the direction of imports. `make imports` runs it; it fails when
// - files of one crate import each other in a cycle,
// - a module imports from a layer above its own,
// - a crate uses a crate of this workspace that it may not use.
//
// An import is a path that starts with `crate::` or `super::`, in a `use` or anywhere else in the code. Tests are
// ignored: `#[cfg(test)]` items and files named `tests.rs` or in a folder named `tests`.
import { readdirSync, readFileSync } from "node:fs";
import { join, relative } from "node:path";
import { pathToFileURL } from "node:url";

import { importsOf, reexportsOf } from "./rust-imports.mjs";

/**
 * The layers of each crate, from the top. A module may import from its own layer and from every layer below.
 * A module that is in no layer is only checked for cycles.
 * `uses` lists the crates of this workspace that the crate may use.
 */
export const CRATES = [
  {
    name: "app",
    root: "app/src",
    layers: ["app", "pages", "components", "services", "text", "api flow browser"],
    uses: ["catalogue", "wire", "cognito_srp"],
  },
  {
    name: "server",
    root: "server/src",
    layers: ["guard check", "routes", "extract login", "token_lifecycle", "session user_pool hosted_ui", "tokens"],
    uses: ["catalogue", "wire", "cognito_srp", "local_pool"],
  },
  { name: "local_pool", root: "server/local-pool/src", layers: ["arguments http", "rules", "pool"], uses: ["cognito_srp"] },
  { name: "catalogue", root: "app/catalogue/src", layers: [], uses: [] },
  { name: "wire", root: "app/wire/src", layers: [], uses: [] },
  { name: "cognito_srp", root: "app/cognito-srp/src", layers: [], uses: [] },
];

const WORKSPACE = CRATES.map(({ name }) => name);

function isTest(path) {
  return path.split("/").some((part) => part === "tests" || part === "tests.rs");
}

/** The source files below `root`: module path ("session::store", "" for the crate root) to what the file imports. */
export function readCrate(root) {
  const names = readdirSync(root, { recursive: true }).filter((name) => name.endsWith(".rs") && !isTest(name));
  // A main.rs next to a lib.rs is a program that uses the library.
  const rootFile = names.includes("lib.rs") ? "lib.rs" : "main.rs";
  return new Map(
    names.sort().map((name) => {
      const module = name.replace(/\.rs$/, "").split("/").join("::");
      const isRoot = name === rootFile;
      const text = readFileSync(join(root, name), "utf8");
      return [isRoot ? "" : module, parse(join(root, name), text, isRoot ? [] : module.split("::"))];
    }),
  );
}

function parse(file, text, module) {
  return { file, imports: importsOf(text, module), reexports: reexportsOf(text, module) };
}

/** The module whose file defines what `path` (from the root of the crate) names; re-exports are followed. */
function moduleOf(path, modules, depth = 0) {
  for (let length = path.length; length >= 0; length -= 1) {
    const name = path.slice(0, length).join("::");
    if (!modules.has(name)) continue;
    const exported = modules.get(name).reexports.get(path[length]);
    return exported && depth < 8 ? moduleOf([...exported, ...path.slice(length + 1)], modules, depth + 1) : name;
  }
  return "";
}

/** Module to the modules that it imports. The crate root also imports what it names relative to itself. */
function importGraph(modules) {
  const graph = new Map();
  for (const [module, { imports }] of modules) {
    const paths = module === "" ? [...imports.inner, ...imports.relative] : imports.inner;
    const targets = paths.map((path) => moduleOf(path, modules));
    graph.set(module, new Set(targets.filter((target) => target !== module)));
  }
  return graph;
}

/** The shortest cycle through `from` in `graph`, or undefined. */
function shortestCycle(from, graph) {
  const paths = [[from]];
  const seen = new Set();
  for (const path of paths) {
    for (const next of graph.get(path.at(-1)) ?? []) {
      if (next === from) return [...path, from];
      if (!seen.has(next)) paths.push([...path, next]);
      seen.add(next);
    }
  }
  return undefined;
}

function reachable(from, graph) {
  const found = new Set();
  const open = [from];
  while (open.length > 0) {
    for (const next of graph.get(open.pop()) ?? []) {
      if (!found.has(next)) open.push(next);
      found.add(next);
    }
  }
  return found;
}

/** Groups of modules that all import each other, directly or through others. */
function cyclicGroups(graph) {
  const reach = new Map([...graph.keys()].map((module) => [module, reachable(module, graph)]));
  const left = new Set([...graph.keys()].filter((module) => reach.get(module).has(module)));
  const groups = [];
  for (const module of left) {
    const group = [...left].filter((other) => reach.get(module).has(other) && reach.get(other).has(module));
    group.forEach((other) => left.delete(other));
    groups.push(group);
  }
  return groups;
}

function layerOf(module, layers) {
  const [top] = module.split("::");
  return layers.findIndex((names) => names.split(" ").includes(top));
}

/** What is wrong with one crate, one sentence each. */
export function checkCrate({ name, root, layers, uses }, modules = readCrate(root)) {
  const graph = importGraph(modules);
  const file = (module) => relative(".", modules.get(module).file);
  const problems = cyclicGroups(graph).map((group) => {
    const path = group.map((module) => shortestCycle(module, graph)).sort((one, other) => one.length - other.length)[0];
    return `${group.length} files import each other in a cycle, for example ${path.map(file).join(" -> ")}`;
  });
  for (const [module, targets] of graph) {
    for (const target of targets) {
      const [from, to] = [layerOf(module, layers), layerOf(target, layers)];
      if (to >= 0 && to < from) {
        problems.push(`${file(module)} imports ${file(target)}, but "${layers[from]}" is below "${layers[to]}"`);
      }
    }
  }
  const forbidden = WORKSPACE.filter((other) => other !== name && !uses.includes(other) && !modules.has(other));
  for (const [module, { imports }] of modules) {
    for (const name of forbidden.filter((name) => imports.outer.has(name))) {
      problems.push(`${file(module)} uses the crate ${name}, which ${root} may not use`);
    }
  }
  return problems;
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  const problems = CRATES.flatMap((crate) => checkCrate(crate));
  problems.forEach((problem) => console.error(problem));
  if (problems.length > 0) {
    console.error("\nThe layers are listed at the top of .ci/check-imports.mjs.");
    process.exit(1);
  }
}
