// Builds the page with one lever (a setting of the build) changed at a time, and prints the effect on the size as a table
// for README.md. `make levers` measures all levers, `make levers ARGS="opt-level lto"` only the named ones. One build takes
// about two minutes.
import { execFileSync } from "node:child_process";
import { readFileSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { fileURLToPath } from "node:url";

import { bytesSent, chunks, firstVisit, firstVisitBytes } from "../../size.mjs";

const ROOT = join(dirname(fileURLToPath(import.meta.url)), "..", "..", "..");
const TARGET = resolve(ROOT, process.env.CARGO_TARGET_DIR || "target");
const PAGE = join(ROOT, "app", "index.html");

/** Returns the --cfg flags of .cargo/config.toml without the one that contains `name`. */
function flagsWithout(name) {
  const line = readFileSync(join(ROOT, ".cargo", "config.toml"), "utf8").match(/^rustflags = \[(.*)\]$/m);
  const flags = [...line[1].matchAll(/"((?:[^"\\]|\\.)*)"|'([^']*)'/g)].map(([, double, single]) => double ?? single);
  const index = flags.findIndex((flag) => flag.includes(name));
  if (index < 1) throw new Error(`.cargo/config.toml has no flag ${name}`);
  flags.splice(index - 1, 2);
  return { CARGO_ENCODED_RUSTFLAGS: flags.join("\x1f") };
}

const profile = (name, value) => ({ [`CARGO_PROFILE_WASM_RELEASE_${name}`]: value });

/** The levers: `what` is the text in the table; `env` or `page` applies the change. */
const LEVERS = {
  "erase_components": { what: "without `--cfg erase_components`", env: () => flagsWithout("erase_components") },
  "sha2": { what: "without compact SHA-256", env: () => flagsWithout("sha2_backend_soft") },
  "cpubits": { what: "with 64-bit words in crypto-bigint", env: () => flagsWithout("cpubits") },
  "opt-level": { what: '`opt-level = "s"`', env: () => profile("OPT_LEVEL", "s") },
  "lto": { what: "thin LTO", env: () => profile("LTO", "thin") },
  "codegen-units": { what: "16 codegen units", env: () => profile("CODEGEN_UNITS", "16") },
  "wasm-opt": { what: "without wasm-opt", page: (html) => html.replace('data-wasm-opt="z"', 'data-wasm-opt="0"') },
};

/** Builds the page, and returns the folder that contains it. */
function build(name, { env = () => ({}), page = (html) => html }) {
  const dist = join(TARGET, "size", name);
  const source = join(ROOT, "app", `index.${name}.html`);
  writeFileSync(source, page(readFileSync(PAGE, "utf8")));
  try {
    const args = ["build", "--release", "--dist", dist, "--html-output", "index.html", source];
    execFileSync("trunk", args, { cwd: ROOT, env: { ...process.env, ...env() }, stdio: ["ignore", "ignore", "inherit"] });
  } finally {
    rmSync(source);
  }
  return dist;
}

const sum = (files, dist) => files.reduce((bytes, file) => bytes + bytesSent(file, dist), 0);
const number = (bytes) => bytes.toLocaleString("en");
const row = (cells) => console.log(`| ${cells.join(" | ")} |`);

function measure(name, lever) {
  const dist = build(name, lever);
  const wasm = firstVisit(dist).filter((file) => file.endsWith(".wasm"));
  return { first: firstVisitBytes(dist), wasm: sum(wasm, dist), chunks: sum(chunks(dist), dist) };
}

function main(names) {
  const unknown = names.filter((name) => !(name in LEVERS));
  if (unknown.length > 0) throw new Error(`Unknown lever: ${unknown.join(", ")}. Known levers: ${Object.keys(LEVERS).join(", ")}.`);
  row(["lever", "first visit", "main wasm", "chunks", "change of the first visit"]);
  row(["---", "---:", "---:", "---:", "---:"]);
  const base = measure("current", {});
  row(["current settings", number(base.first), number(base.wasm), number(base.chunks), ""]);
  const inOne = base.first + base.chunks;
  row(["not split (sum of the parts, not built)", number(inOne), number(base.wasm + base.chunks), "0", `+${number(base.chunks)}`]);
  for (const name of names.length > 0 ? names : Object.keys(LEVERS)) {
    const { first, wasm, chunks } = measure(name, LEVERS[name]);
    const change = first - base.first;
    row([LEVERS[name].what, number(first), number(wasm), number(chunks), `${change > 0 ? "+" : ""}${number(change)}`]);
  }
}

main(process.argv.slice(2));
