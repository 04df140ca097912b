// Joins and minifies scripts, with tools that the Makefile puts on PATH.
import { spawn } from "node:child_process";
import { readFile, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { text } from "node:stream/consumers";

import { hashedName, integrity } from "./page.mjs";

/** Minifies a script. Trunk's own minifier cannot parse wasm-bindgen's glue code, and the result of esbuild's is larger. */
export function minify(script) {
  return run("terser", ["--module", "--compress", "--mangle"], script);
}

/**
 * Joins the glue code and the modules that it imports into one file, under a hashed name: a first visit needs all of them, and
 * each request costs it time.
 */
export async function bundle(page, { glue, modules, release }) {
  const path = join(page.folder, glue);
  const before = await readFile(path);
  // wasm-bindgen imports the loader of the chunks once for each function in it.
  const quiet = "--log-override:duplicate-object-key=silent";
  const bundled = await run("esbuild", [path, "--bundle", "--format=esm", "--log-level=warning", quiet]);
  const script = release ? await minify(bundled) : bundled;
  await Promise.all([glue, ...modules].map((name) => rm(join(page.folder, name))));
  const name = hashedName("app.js", script);
  await writeFile(join(page.folder, name), script);
  page.replace(integrity(before), integrity(script));
  page.replace(`/${glue}`, `/${name}`);
}

/** Runs a program with an input, and returns what it prints. */
async function run(program, options, input = "") {
  const child = spawn(program, options, { stdio: ["pipe", "pipe", "inherit"] });
  const ended = new Promise((resolve, reject) => child.once("error", reject).once("close", resolve));
  child.stdin.end(input);
  const [output, status] = await Promise.all([text(child.stdout), ended]);
  if (status !== 0) throw new Error(`${program} failed with status ${status}`);
  return output;
}
