// Which word size makes SRP fast in a browser? Builds the same login with 32-bit and with 64-bit words (crypto-bigint
// takes the latter by itself) and times both side by side:
//
//   the first login of a fresh Chromium, which is what a person meets: one per page, in code that has hardly run;
//   many logins in one Chromium, and in Node: what the arithmetic costs once the code is warm.
//
//   node end2end/bench/srp/run.mjs [warm rounds, 100] [fresh browsers, 9]
//
// It prints times and their ratio and judges nothing: a clock is no test. `wasm-bindgen` and `wasm-opt` come from PATH,
// or from WASM_BINDGEN and WASM_OPT; Chromium from where browser.mjs finds it.

import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { loadavg, tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";

import { build, root } from "./build.mjs";
import { inChromium } from "./chromium.mjs";
import { sideBySide, summary } from "./measure.mjs";

const [rounds, browsers] = [process.argv[2] ?? 100, process.argv[3] ?? 9].map(Number);
const words = { w32: "words of 32 bits", w64: "words of 64 bits" };
const names = Object.keys(words);
const typing = 500; // milliseconds between A and the click

/** The first login of the crate's vectors gives the challenge. */
function challenge() {
  const file = readFileSync(join(root, "app/cognito-srp/tests/vectors.json"), "utf8");
  const [{ salt, B, password }] = JSON.parse(file).vectors;
  return { salt, srpB: B, password };
}

const scriptFor = (loaded, call) => `
  const { login, sideBySide } = await import("/here/measure.mjs");
  const builds = {};
  for (const name of ${JSON.stringify(loaded)}) {
    builds[name] = await import("/" + name + "/bench_srp.js");
    await builds[name].default();
  }
  const challenge = ${JSON.stringify(challenge())};
  return ${call};`;

async function firstLogins(folders) {
  const times = Object.fromEntries(names.map((name) => [name, []]));
  for (let turn = 0; turn < browsers; turn++) {
    for (const name of turn % 2 ? names : names.toReversed()) {
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

function print(what, times) {
  console.log(`\n${what}\n${" ".repeat(18)}  make A    sign  fastest  slowest  (ms)`);
  for (const name of names) {
    const { start, sign, fastest, slowest } = times[name];
    const [a, s, f, w] = [start, sign, fastest, slowest].map((time) => time.toFixed(1).padStart(7));
    console.log(`${words[name]}  ${a} ${s}  ${f}  ${w}`);
  }
  const ratio = (of) => (times.w64[of] / times.w32[of]).toFixed(2);
  console.log(`sign, 64 over 32: median ${ratio("sign")}, fastest ${ratio("fastest")}`);
}

const folder = mkdtempSync(join(tmpdir(), "bench-srp-"));
try {
  const folders = { here: fileURLToPath(new URL(".", import.meta.url)) };
  for (const name of names) {
    folders[name] = join(folder, name);
    console.log(`${words[name]}: ${build(name.slice(1), folders[name])} bytes`);
  }
  console.log(`load of the machine before: ${loadavg()[0].toFixed(1)}`);
  print(`first login of a fresh Chromium, ${browsers} each`, await firstLogins(folders));
  print(`warm, in one Chromium, ${rounds} each`, await warmLogins(folders));
  print(`warm, in Node ${process.version}, ${rounds} each`, await warmLoginsInNode(folders));
} finally {
  rmSync(folder, { recursive: true, force: true });
}
