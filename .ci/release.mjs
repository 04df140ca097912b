// Checks a program that `make release` has built, and prints its size and SHA-256: `node .ci/release.mjs <program>`.
// The program must contain no path of this machine and no local pool, and must run from an empty folder.
import { spawn, spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { once } from "node:events";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { get as request } from "node:http";
import { createServer } from "node:net";
import { homedir, tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { pathToFileURL } from "node:url";

/** The longest time for a start and for an end. */
const TIMEOUT = 10_000;

/** The words that `program` must not contain, and does. */
export function foundIn(program, words) {
  return words.filter((word) => program.includes(Buffer.from(word)));
}

function machinePaths() {
  const homes = [process.env["CARGO_HOME"], process.env["RUSTUP_HOME"], homedir()];
  // A short folder such as `/` or `/root` can be part of a word.
  return [process.cwd(), ...homes].filter((path) => path !== undefined && path.length > 1).map((path) => `${path}/`);
}

async function freePort() {
  const server = createServer().listen(0, "127.0.0.1");
  await once(server, "listening");
  const { port } = server.address();
  server.close();
  await once(server, "close");
  return port;
}

/** Sends what a browser sends; `fetch` would say that it is a script. */
async function get(url, headers = {}) {
  const [response] = await once(request(url, { headers: { accept: "text/html", ...headers } }), "response");
  const chunks = await response.toArray();
  return { status: response.statusCode, headers: response.headers, body: Buffer.concat(chunks) };
}

function check(condition, problem) {
  if (!condition) throw new Error(problem);
}

/** Starts the program, whose pool does not exist, calls `use` with its URL, and stops it. */
async function withServer(program, folder, settings, use) {
  const port = await freePort();
  const url = `http://localhost:${port}`;
  const env = {
    PUBLIC_URL: url,
    LISTEN: `127.0.0.1:${port}`,
    COGNITO_USER_POOL_ID: "eu-central-1_AbCdEfGhI",
    COGNITO_CLIENT_ID: "client",
    COGNITO_CLIENT_SECRET: "secret",
    SHUTDOWN_DELAY: "0s",
    ...settings,
  };
  const startedAt = performance.now();
  const server = spawn(program, { cwd: folder, env, stdio: ["ignore", "ignore", "pipe"] });
  let log = "";
  server.stderr.on("data", (chunk) => (log += chunk));
  const exit = once(server, "exit");
  try {
    await answers(`${url}/healthz`, server, () => log);
    await use(url, performance.now() - startedAt, server.pid);
  } finally {
    server.kill("SIGTERM");
  }
  const kill = setTimeout(() => server.kill("SIGKILL"), TIMEOUT);
  const [code] = await exit;
  clearTimeout(kill);
  check(code === 0, `stopped with status ${code}:\n${log}`);
}

async function answers(url, server, log) {
  const deadline = performance.now() + TIMEOUT;
  for (;;) {
    check(server.exitCode === null, `did not start:\n${log()}`);
    check(performance.now() < deadline, `did not answer:\n${log()}`);
    const response = await get(url).catch(() => undefined);
    if (response?.status === 200) return;
    await new Promise((resume) => setTimeout(resume, 2));
  }
}

async function checkPage(url) {
  const page = await get(url);
  const html = page.body.toString();
  check(page.status === 200 && html.includes("<title>"), `the page has status ${page.status}`);
  check(page.headers["content-security-policy"]?.includes("'sha256-"), "the page has no policy for its scripts");
  const again = await get(url, { "if-none-match": page.headers.etag });
  check(again.status === 304, "an unchanged page is sent again");
  const [, script] = /["'](\/app-[0-9a-f]+\.js)["']/.exec(html) ?? [];
  check(script !== undefined, "the page has no script");
  for (const encoding of ["br", "gzip", "identity"]) {
    const asset = await get(url + script, { "accept-encoding": encoding });
    const sent = asset.headers["content-encoding"] ?? "identity";
    check(asset.status === 200 && sent === encoding, `${script} is sent as ${sent} instead of ${encoding}`);
    check(asset.headers["cache-control"]?.includes("immutable"), `${script} is not cached`);
    check(asset.body.length > 0, `${script} is empty`);
  }
}

function memory(pid) {
  const status = readFileSync(`/proc/${pid}/status`, "utf8");
  return Number(/VmRSS:\s+(\d+)/.exec(status)?.[1] ?? 0) / 1024;
}

async function main(program) {
  const bytes = readFileSync(program);
  const found = foundIn(bytes, machinePaths());
  check(found.length === 0, `${program} contains ${found.join(", ")}`);
  const folder = mkdtempSync(join(tmpdir(), "poolgate-release-"));
  try {
    const version = spawnSync(program, ["--version"], { cwd: folder, env: {}, encoding: "utf8" }).stdout.trim();
    check(/^poolgate \d/.test(version), `--version prints "${version}"`);
    const help = spawnSync(program, ["--help"], { cwd: folder, env: {}, encoding: "utf8" }).stdout;
    check(help.includes("--listen") && !help.includes("--local-pool"), "the program contains a local pool");
    let measured = "";
    await withServer(program, folder, {}, async (url, startup, pid) => {
      await checkPage(url);
      measured = `first answer after ${startup.toFixed(0)} ms, ${memory(pid).toFixed(1)} MiB of memory`;
    });
    mkdirSync(join(folder, "another"));
    writeFileSync(join(folder, "another/index.html"), "another page");
    await withServer(program, folder, { DIST_DIR: "another" }, async (url) => {
      check((await get(url)).body.toString() === "another page", "DIST_DIR has no effect");
    });
    console.log(`${version}: starts, serves the page and stops; ${measured}`);
  } finally {
    rmSync(folder, { recursive: true });
  }
  console.log(`size     ${bytes.length} bytes (${(bytes.length / 2 ** 20).toFixed(1)} MiB)`);
  console.log(`SHA-256  ${createHash("sha256").update(bytes).digest("hex")}`);
  console.log(`program  ${program}`);
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? "").href) {
  await main(resolve(process.argv[2])).catch((error) => {
    console.error(`release: ${error.message}`);
    process.exitCode = 1;
  });
}
