// Builds bench.rs for the browser as Trunk builds the page: same profile, same wasm-bindgen, same wasm-opt.

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

/** Writes bench_srp.js and bench_srp_bg.wasm, built with words of `bits` bits, to `folder`. Returns the size of the wasm file. */
export function build(bits, folder) {
  const ownTarget = join(target, `bench-srp-${bits}`);
  // The RUSTFLAGS variable overrides .cargo/config.toml.
  run("cargo", cargo, { CARGO_TARGET_DIR: ownTarget, RUSTFLAGS: `--cfg cpubits="${bits}"` });
  const built = join(ownTarget, "wasm32-unknown-unknown/wasm-release/examples/bench_srp.wasm");
  run(process.env.WASM_BINDGEN ?? "wasm-bindgen", ["--target=web", "--no-typescript", `--out-dir=${folder}`, built]);
  const wasm = join(folder, "bench_srp_bg.wasm");
  run(process.env.WASM_OPT ?? "wasm-opt", ["-Oz", ...features.map((name) => `--enable-${name}`), "-o", wasm, wasm]);
  return statSync(wasm).size;
}
