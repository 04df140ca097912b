// Which word size makes SRP fast in a browser? Builds the same login with 32-bit and with 64-bit words (the default of
// crypto-bigint) and times both side by side:
//
//   the first login of a fresh Chromium, which is what users experience: one login per page, in cold code;
//   many logins in one Chromium, and in Node.js: what the arithmetic costs once the code is warm.
//
//   node end2end/bench/srp/run.mjs [warm rounds, 100] [fresh browsers, 9]
//
// It prints times and their ratio, and never fails because of them. `wasm-bindgen` and `wasm-opt` are found on PATH, or
// with WASM_BINDGEN and WASM_OPT; browser.mjs finds Chromium.

import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { loadavg, tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";

import { build, root } from "./build.mjs";
import { inChromium } from "./chromium.mjs";
import { sideBySide, summary } from "./measure.mjs";

const [rounds, browsers] = [process.argv[2] ?? 100, process.argv[3] ?? 9].map(Number);
const words = { w32: "32-bit words", w64: "64-bit words" };
const names = Object.keys(words);
const typing = 500; // milliseconds between the computation of A and the click

/** Returns the challenge of the first test vector of the crate. */
function challenge() {
  const file = readFileSync(join(root, "app/cognito-srp/tests/vectors.json"), "utf8");
  const [{ salt, B, password }] = JSON.parse(file).vectors;
  return { salt, srpB: B, password };
}

const scriptFor = (loaded, call) => `
  const { login, sideBySide } = await import("/bench/measure.mjs");
  const builds = {};
  for (const name of ${JSON.stringify(loaded)}) {
    builds[name] = await import("/" + name + "/bench_srp.js");
    await builds[name].default();
  }
  const challenge = ${JSON.stringify(challenge())};
  return ${call};`;

async function firstLogins(folders) {
  const times = Object.fromEntries(names.map((name) => [name, []]));
  for (let round = 0; round < browsers; round++) {
    for (const name of round % 2 ? names : names.toReversed()) {
      const script = scriptFor([name], `login(builds.${name}, challenge, ${typing})`);
      times[name].push(await inChromium(script, folders));
    }
  }
  return Object.fromEntries(names.map((name) => [name, summary(times[name])]));
}

const warmLogins = (folders) => inChromium(scriptFor(names, `sideBySide(builds, challenge, ${rounds})`), folders);

async function warmLoginsInNode(folders) {
  const builds = {};
  for (const name of names) {
    builds[name] = await import(pathToFileURL(join(folders[name], "bench_srp.js")));
    builds[name].initSync({ module: readFileSync(join(folders[name], "bench_srp_bg.wasm")) });
  }
  return sideBySide(builds, challenge(), rounds);
}

function print(title, times) {
  console.log(`\n${title}\n${" ".repeat(13)}  make A    sign  fastest  slowest  (ms)`);
  for (const name of names) {
    const { start, sign, fastest, slowest } = times[name];
    const [a, s, f, w] = [start, sign, fastest, slowest].map((time) => time.toFixed(1).padStart(7));
    console.log(`${words[name]}  ${a} ${s}  ${f}  ${w}`);
  }
  const ratio = (column) => (times.w64[column] / times.w32[column]).toFixed(2);
  console.log(`sign, 64 over 32: median ${ratio("sign")}, fastest ${ratio("fastest")}`);
}

const folder = mkdtempSync(join(tmpdir(), "bench-srp-"));
try {
  const folders = { bench: fileURLToPath(new URL(".", import.meta.url)) };
  for (const name of names) {
    folders[name] = join(folder, name);
    console.log(`${words[name]}: ${build(name.slice(1), folders[name])} bytes`);
  }
  console.log(`load average before the run: ${loadavg()[0].toFixed(1)}`);
  print(`first login in a fresh Chromium, ${browsers} each`, await firstLogins(folders));
  print(`warm, in one Chromium, ${rounds} each`, await warmLogins(folders));
  print(`warm, in Node.js ${process.version}, ${rounds} each`, await warmLoginsInNode(folders));
} finally {
  rmSync(folder, { recursive: true, force: true });
}
