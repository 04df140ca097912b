// Builds the login of bench.rs for the browser, as Trunk builds the page: same profile, same wasm-bindgen, same wasm-opt.

import { execFileSync } from "node:child_process";
import { statSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

export const root = fileURLToPath(new URL("../../..", import.meta.url));

const target = process.env.CARGO_TARGET_DIR ?? join(root, "target");
const cargo = [
  "build",
  "--locked",
  "--quiet",
  "--package=cognito-srp",
  "--example=bench_srp",
  "--profile=wasm-release",
  "--target=wasm32-unknown-unknown",
];
const features = [
  "bulk-memory",
  "nontrapping-float-to-int",
  "sign-ext",
  "mutable-globals",
  "reference-types",
  "multivalue",
];

function run(program, args, environment = {}) {
  const env = { ...process.env, ...environment };
  execFileSync(program, args, { cwd: root, env, stdio: ["ignore", "ignore", "inherit"] });
}

/** Puts bench_srp.js and bench_srp_bg.wasm, with words of that many bits, into `folder`. Gives the size of the latter. */
export function build(bits, folder) {
  const own = join(target, `bench-srp-${bits}`);
  // A variable RUSTFLAGS replaces what .cargo/config.toml says.
  run("cargo", cargo, { CARGO_TARGET_DIR: own, RUSTFLAGS: `--cfg cpubits="${bits}"` });
  const built = join(own, "wasm32-unknown-unknown/wasm-release/examples/bench_srp.wasm");
  run(process.env.WASM_BINDGEN ?? "wasm-bindgen", ["--target=web", "--no-typescript", `--out-dir=${folder}`, built]);
  const wasm = join(folder, "bench_srp_bg.wasm");
  run(process.env.WASM_OPT ?? "wasm-opt", ["-Oz", ...features.map((name) => `--enable-${name}`), "-o", wasm, wasm]);
  return statSync(wasm).size;
}
