// Runs one script in a page of a fresh Chromium and returns its result. A loopback server serves the page and its
// files and receives the result; it stops when the browser exits.

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

function serve(script, folders, onResult) {
  return createServer(async (request, response) => {
    if (request.method === "POST") {
      const body = Buffer.concat(await request.toArray()).toString();
      response.end();
      onResult(JSON.parse(body));
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

/** `script` is the body of an async function. It can import /<name>/<file> for each name in `folders`. */
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
  // Child processes of the browser share the pipe and can outlive it: "close" is emitted after the last one exits.
  browser.stderr.resume();
  const closed = once(browser, "close");
  closed.then(() => settle.reject(new Error("Chromium exited before it reported a result.")), settle.reject);
  try {
    const { value, error } = await result;
    if (error) {
      throw new Error(error);
    }
    return value;
  } finally {
    browser.kill();
    await closed.catch(() => {});
    server.closeAllConnections();
    server.close();
    rmSync(profile, { recursive: true, force: true });
  }
}
