// Which word size makes SRP fast in a browser? Builds the same login with 32-bit and with 64-bit words (crypto-bigint
// takes the latter by itself), exactly as the page is built, and times both side by side in Chromium and in Node.
//
//   node end2end/bench/srp/run.mjs [rounds]
//
// It prints times and their ratio and judges nothing: a clock is no test. `wasm-bindgen` and `wasm-opt` come from PATH,
// or from WASM_BINDGEN and WASM_OPT; Chromium from where browser.mjs finds it.

import { execFileSync, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, readFileSync, rmSync, statSync } from "node:fs";
import { createServer } from "node:http";
import { tmpdir } from "node:os";
import { extname, join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";

import { find } from "../../browser.mjs";
import { measure } from "./measure.mjs";

const here = fileURLToPath(new URL(".", import.meta.url));
const root = join(here, "../../..");
const target = process.env.CARGO_TARGET_DIR ?? join(root, "target");
const rounds = Number(process.argv[2] ?? 100);
const builds = { 32: "words of 32 bits", 64: "words of 64 bits" };

/** The first login of the crate's vectors gives the challenge. */
function challenge() {
  const file = readFileSync(join(root, "app/cognito-srp/tests/vectors.json"), "utf8");
  const [{ salt, B, password }] = JSON.parse(file).vectors;
  return { salt, srpB: B, password };
}

/** One build, as Trunk makes the page's: same profile, wasm-bindgen for the web, wasm-opt -Oz. */
function build(bits, folder) {
  const run = (program, args, env) => execFileSync(program, args, { cwd: root, env, stdio: ["ignore", "ignore", "inherit"] });
  const cargoTarget = join(target, `bench-srp-${bits}`);
  run(
    "cargo",
    ["build", "--locked", "--quiet", "--package=cognito-srp", "--example=bench_srp", "--profile=wasm-release", "--target=wasm32-unknown-unknown"],
    { ...process.env, CARGO_TARGET_DIR: cargoTarget, RUSTFLAGS: `--cfg cpubits="${bits}"` },
  );
  const wasm = join(cargoTarget, "wasm32-unknown-unknown/wasm-release/examples/bench_srp.wasm");
  run(process.env.WASM_BINDGEN ?? "wasm-bindgen", ["--target=web", "--no-typescript", `--out-dir=${folder}`, wasm]);
  const bound = join(folder, "bench_srp_bg.wasm");
  const features = ["bulk-memory", "nontrapping-float-to-int", "sign-ext", "mutable-globals", "reference-types", "multivalue"];
  run(process.env.WASM_OPT ?? "wasm-opt", ["-Oz", ...features.map((f) => `--enable-${f}`), "-o", bound, bound]);
  return statSync(bound).size;
}

async function inNode(folder) {
  const load = async (bits) => {
    const module = await import(pathToFileURL(join(folder, bits, "bench_srp.js")));
    module.initSync({ module: readFileSync(join(folder, bits, "bench_srp_bg.wasm")) });
    return [bits, module];
  };
  const modules = await Promise.all(Object.keys(builds).map(load));
  return measure(Object.fromEntries(modules), challenge(), rounds);
}

/** The page: it measures and posts the result, or what went wrong. */
const page = `<!doctype html><script type="module">
  const post = (result) => fetch("/result", { method: "POST", body: JSON.stringify(result) });
  try {
    const { measure } = await import("/measure.mjs");
    const builds = {};
    for (const bits of ${JSON.stringify(Object.keys(builds))}) {
      builds[bits] = await import("/" + bits + "/bench_srp.js");
      await builds[bits].default();
    }
    await post({ times: measure(builds, ${JSON.stringify(challenge())}, ${rounds}) });
  } catch (error) {
    await post({ error: String(error) });
  }
</script>`;

const types = { ".js": "text/javascript", ".mjs": "text/javascript", ".wasm": "application/wasm" };

function answer(folder, result) {
  return async (request, response) => {
    if (request.method === "POST") {
      const body = await request.toArray();
      response.end();
      result(JSON.parse(Buffer.concat(body).toString()));
    } else if (request.url === "/") {
      response.setHeader("content-type", "text/html").end(page);
    } else {
      const file = request.url === "/measure.mjs" ? join(here, "measure.mjs") : join(folder, request.url);
      try {
        response.setHeader("content-type", types[extname(file)]).end(readFileSync(file));
      } catch {
        response.writeHead(404).end();
      }
    }
  };
}

async function inChromium(folder) {
  const result = Promise.withResolvers ? Promise.withResolvers() : deferred();
  const server = createServer(answer(folder, result.resolve)).listen(0, "127.0.0.1");
  await once(server, "listening");
  const flags = ["headless", "no-sandbox", "disable-gpu", "disable-background-networking", "disable-component-update", "disable-sync", "no-first-run", `user-data-dir=${join(folder, "profile")}`];
  const address = `http://127.0.0.1:${server.address().port}/`;
  const browser = spawn(find("chromium"), [...flags.map((flag) => `--${flag}`), address], { stdio: "ignore" });
  browser.once("error", result.reject);
  browser.once("exit", () => result.reject(new Error("Chromium ended before it had measured.")));
  try {
    const { times, error } = await result.promise;
    if (error) {
      throw new Error(error);
    }
    return times;
  } finally {
    result.promise.catch(() => {});
    if (browser.exitCode === null && browser.kill()) {
      await once(browser, "exit");
    }
    server.closeAllConnections();
    server.close();
  }
}

/** Node 20 has no Promise.withResolvers. */
function deferred() {
  const result = {};
  result.promise = new Promise((resolve, reject) => Object.assign(result, { resolve, reject }));
  return result;
}

function print(where, times) {
  console.log(`\n${where}, ${rounds} rounds, milliseconds: make A | sign (median, first, slowest)`);
  for (const [bits, name] of Object.entries(builds)) {
    const { start, sign, first, slowest } = times[bits];
    const [a, m, f, s] = [start, sign, first, slowest].map((time) => time.toFixed(1).padStart(6));
    console.log(`  ${name}: ${a} | ${m} ${f} ${s}`);
  }
  console.log(`  sign, 64 over 32: ${(times[64].sign / times[32].sign).toFixed(2)}`);
}

const folder = mkdtempSync(join(tmpdir(), "bench-srp-"));
try {
  for (const bits of Object.keys(builds)) {
    console.log(`${builds[bits]}: ${build(bits, join(folder, bits))} bytes`);
  }
  print("Chromium", await inChromium(folder));
  print(`Node ${process.version}`, await inNode(folder));
} finally {
  rmSync(folder, { recursive: true, force: true });
}
