// Finds the paths that a Rust file imports. It handles comments, strings, `use` trees, inline modules and
// `#[cfg(test)]`; it is not a Rust parser.

/** The code without comments and without the contents of strings and characters. Raw strings with up to two `#`. */
export function stripTexts(code) {
  const texts =
    /\/\/[^\n]*|\/\*[\s\S]*?\*\/|\bb?r##"[\s\S]*?"##|\bb?r#"[\s\S]*?"#|\bb?r"[^"]*"|"(?:\\[\s\S]|[^"\\])*"|'(?:\\[^\n]{1,8}?|[^'\\\n])'/g;
  return code.replace(texts, (text) => (text.startsWith("/") ? " " : '""'));
}

/** The index after the bracket that closes the one at `open`. */
function afterClosing(code, open) {
  let depth = 0;
  for (let index = open; index < code.length; index += 1) {
    if ("{([".includes(code[index])) depth += 1;
    if ("})]".includes(code[index])) depth -= 1;
    if (depth === 0) return index + 1;
  }
  return code.length;
}

/** The code without items under `#[cfg(test)]`. An item ends at its `;` or at its closing brace. */
export function stripTests(code) {
  let rest = code;
  for (;;) {
    const start = rest.search(/#\[cfg\((?:test|all\(test\b[^\]]*)\)\]/);
    if (start < 0) return rest;
    let index = afterClosing(rest, start + 1);
    while (index < rest.length && rest[index] !== ";" && rest[index] !== "{") {
      index = "([".includes(rest[index]) ? afterClosing(rest, index) : index + 1;
    }
    // The braces of `use a::{b, c};` do not end the item.
    const isUse = /\buse\b[^;{]*$/.test(rest.slice(start, index));
    if (rest[index] === "{") index = afterClosing(rest, index);
    if (isUse) while (index < rest.length && rest[index - 1] !== ";") index += 1;
    else if (rest[index] === ";") index += 1;
    rest = rest.slice(0, start) + rest.slice(index);
  }
}

/** The paths of a `use` tree: `a::{b, c::d as e}` is `a::b` and `a::c::d`. */
export function expandTree(tree) {
  const text = tree.trim();
  const open = text.indexOf("{");
  if (open < 0) {
    const path = text.replace(/\s+as\s+\w+$/, "").split("::").map((part) => part.trim());
    return [path.filter((part) => part !== "" && part !== "*")];
  }
  const prefix = text.slice(0, open).split("::").map((part) => part.trim()).filter((part) => part !== "");
  const inside = text.slice(open + 1, afterClosing(text, open) - 1);
  const parts = [];
  let depth = 0;
  let start = 0;
  for (let index = 0; index <= inside.length; index += 1) {
    if (inside[index] === "{") depth += 1;
    if (inside[index] === "}") depth -= 1;
    if (index === inside.length || (inside[index] === "," && depth === 0)) {
      parts.push(inside.slice(start, index));
      start = index + 1;
    }
  }
  const nested = parts.filter((part) => part.trim() !== "").flatMap(expandTree);
  return nested.map((path) => [...prefix, ...path.filter((part, index) => index > 0 || part !== "self")]);
}

/** The inline modules around each position: start, end and name of every `mod name { … }`. */
function inlineModules(code) {
  return [...code.matchAll(/\bmod\s+(\w+)\s*\{/g)].map((match) => {
    const open = match.index + match[0].length - 1;
    return { name: match[1], start: open, end: afterClosing(code, open) };
  });
}

/** `path` from the root of the crate, or undefined when it names another crate or a local item. */
function absolute(path, module) {
  if (path[0] === "crate") return path.slice(1);
  if (path[0] !== "super" && !(path[0] === "self" && path[1] === "super")) return undefined;
  const steps = path[0] === "self" ? path.slice(1) : path;
  const ups = steps.findIndex((part) => part !== "super");
  const count = ups < 0 ? steps.length : ups;
  return [...module.slice(0, Math.max(0, module.length - count)), ...steps.slice(count)];
}

const USE = /(\bpub(?:\([^)]*\))?\s+)?\buse\s+([^;]+);/g;

/**
 * The imports of a file in module `own`. `inner` are paths from the root of the crate; `relative` are all other paths;
 * `outer` are the first parts of those, among them the names of other crates.
 */
export function importsOf(text, own) {
  const code = stripTests(stripTexts(text));
  const modules = inlineModules(code);
  const inner = [];
  const relative = [];
  const add = (path, index) => {
    const around = modules.filter(({ start, end }) => start < index && index < end).map(({ name }) => name);
    const target = absolute(path, [...own, ...around]);
    if (target === undefined) relative.push(path);
    else inner.push(target);
  };
  for (const { 1: isPublic, 2: tree, index } of code.matchAll(USE)) {
    // `pub use child::Item` is an import only of the files that use `Item`.
    const isImport = (path) => !isPublic || absolute(path, own) !== undefined;
    for (const path of expandTree(tree).filter(isImport)) add(path, index);
  }
  const withoutUse = code.replace(USE, (statement) => " ".repeat(statement.length));
  for (const match of withoutUse.matchAll(/(?<![\w:])[a-z_]\w*(?:\s*::\s*\w+)+/g)) {
    add(match[0].split("::").map((part) => part.trim()), match.index);
  }
  return { inner, relative, outer: new Set(relative.map(([first]) => first)) };
}

/** What the module `own` re-exports: name to path from the root of the crate. */
export function reexportsOf(text, own) {
  const exported = new Map();
  const code = stripTests(stripTexts(text));
  for (const [, isPublic, tree] of code.matchAll(USE)) {
    if (!isPublic) continue;
    for (const path of expandTree(tree)) {
      const target = absolute(path, own) ?? [...own, ...path.filter((part) => part !== "self")];
      exported.set(path.at(-1), target);
    }
  }
  return exported;
}
