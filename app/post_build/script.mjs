// Minifies scripts. Trunk's own minifier cannot parse wasm-bindgen's glue code.
import { spawn } from "node:child_process";
import { text } from "node:stream/consumers";

/** Runs terser, which the Makefile puts on PATH. */
export async function minify(script) {
  const terser = spawn("terser", ["--module", "--compress", "--mangle"], { stdio: ["pipe", "pipe", "inherit"] });
  const ended = new Promise((resolve, reject) => terser.once("error", reject).once("close", resolve));
  terser.stdin.end(script);
  const [output, status] = await Promise.all([text(terser.stdout), ended]);
  if (status !== 0) throw new Error(`terser failed with status ${status}`);
  return output;
}
