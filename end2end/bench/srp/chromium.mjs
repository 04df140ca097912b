// Runs one script in a page of a fresh Chromium and gives what it returns. The page, its files and its answer all pass
// over a server on loopback that lives as long as the browser does.

import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { createServer } from "node:http";
import { tmpdir } from "node:os";
import { extname, join } from "node:path";

import { find } from "../../browser.mjs";

const flags = [
  "--headless",
  "--no-sandbox",
  "--disable-gpu",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
  "--no-first-run",
];

const types = { ".js": "text/javascript", ".mjs": "text/javascript", ".wasm": "application/wasm" };

const page = (script) => `<!doctype html><script type="module">
  const post = (result) => fetch("/result", { method: "POST", body: JSON.stringify(result) });
  try {
    await post({ value: await (async () => { ${script} })() });
  } catch (error) {
    await post({ error: String(error) });
  }
</script>`;

function serve(script, folders, done) {
  return createServer(async (request, response) => {
    if (request.method === "POST") {
      const body = Buffer.concat(await request.toArray()).toString();
      response.end();
      done(JSON.parse(body));
    } else if (request.url === "/") {
      response.setHeader("content-type", "text/html").end(page(script));
    } else {
      const [, folder, name] = /^\/(\w+)\/(\w+\.\w+)$/.exec(request.url) ?? [];
      const file = folders[folder] && join(folders[folder], name);
      response.writeHead(file ? 200 : 404, { "content-type": types[extname(name ?? "")] ?? "text/plain" });
      response.end(file && readFileSync(file));
    }
  });
}

/** `script`: the body of an async function; it may import /<name>/<file> for each name of `folders`. */
export async function inChromium(script, folders) {
  let settle;
  const result = new Promise((resolve, reject) => (settle = { resolve, reject }));
  const server = serve(script, folders, settle.resolve).listen(0, "127.0.0.1");
  await once(server, "listening");
  const profile = mkdtempSync(join(tmpdir(), "bench-chromium-"));
  const address = `http://127.0.0.1:${server.address().port}/`;
  const browser = spawn(find("chromium"), [...flags, `--user-data-dir=${profile}`, address], {
    stdio: ["ignore", "ignore", "pipe"],
  });
  // The browser's children hold the pipe too and may outlive it: "close" comes after the last of them.
  browser.stderr.resume();
  const ended = once(browser, "close");
  ended.then(() => settle.reject(new Error("Chromium ended before it had measured.")), settle.reject);
  try {
    const { value, error } = await result;
    if (error) {
      throw new Error(error);
    }
    return value;
  } finally {
    browser.kill();
    await ended.catch(() => {});
    server.closeAllConnections();
    server.close();
    rmSync(profile, { recursive: true, force: true });
  }
}
