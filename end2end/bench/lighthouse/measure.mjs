// What Lighthouse says about /login on a simulated mid-range phone: `make lighthouse`.
//
//   node measure.mjs POOLGATE [runs, 3]
//
// It prints a table, and never fails because of a number.

import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { launch } from "chrome-launcher";
import lighthouse from "lighthouse";

import { find } from "../../browser.mjs";
import { DIST } from "../../size.mjs";

const [program, runs = "3"] = process.argv.slice(2);
if (!program) throw new Error("usage: node measure.mjs POOLGATE [runs]");

/** What is shown of each run: a score of 100, or the value of an audit. */
const COLUMNS = {
  Performance: ({ categories }) => Math.round(categories.performance.score * 100),
  Accessibility: ({ categories }) => Math.round(categories.accessibility.score * 100),
  "First paint (FCP)": ({ audits }) => audits["first-contentful-paint"].displayValue,
  "Largest paint (LCP)": ({ audits }) => audits["largest-contentful-paint"].displayValue,
  "Blocking time (TBT)": ({ audits }) => audits["total-blocking-time"].displayValue,
  "Longest task": ({ audits }) => `${Math.round(Math.max(0, ...(audits["long-tasks"].details?.items ?? []).map(({ duration }) => duration)))} ms`,
  "Layout shift (CLS)": ({ audits }) => audits["cumulative-layout-shift"].displayValue,
};

/** The titles of the audits that lower the score of a category. */
function findings({ categories, audits }) {
  const refs = [...categories.performance.auditRefs, ...categories.accessibility.auditRefs];
  return refs
    .filter(({ id, weight }) => weight > 0 && audits[id].score !== null && audits[id].score < 1)
    .map(({ id }) => audits[id].title);
}

/** What Lighthouse finds on a page. It sometimes misses the start of a visit, and asks to be run again. */
async function audit(url, chrome, attempts = 3) {
  const { lhr } = await lighthouse(url, { port: chrome.port, logLevel: "error", onlyCategories: ["performance", "accessibility"] });
  if (!lhr.runtimeError) return lhr;
  if (attempts === 1 || lhr.runtimeError.code !== "NO_NAVSTART") throw new Error(lhr.runtimeError.message);
  return audit(url, chrome, attempts - 1);
}

async function freePort() {
  const server = createServer().listen(0, "127.0.0.1");
  await once(server, "listening");
  const { port } = server.address();
  await once(server.close(), "close");
  return port;
}

/** Starts a server with a local pool and waits until it prints its URL. */
async function startServer(folder) {
  const [port, poolPort] = [await freePort(), await freePort()];
  const url = `http://localhost:${port}`;
  const env = {
    PATH: process.env.PATH,
    PUBLIC_URL: url,
    LISTEN: `127.0.0.1:${port}`,
    LOCAL_POOL: `127.0.0.1:${poolPort}`,
    LOCAL_POOL_DATA: join(folder, "pool"),
    SESSION_STORE: `sqlite:${join(folder, "poolgate.db")}`,
    DIST_DIR: DIST,
  };
  const server = spawn(resolve(program), { cwd: folder, env, stdio: ["ignore", "pipe", "inherit"] });
  let printed = "";
  await new Promise((ready, failed) => {
    server.stdout.on("data", (part) => {
      printed += part;
      if (printed.includes(url)) ready();
    });
    server.once("error", failed);
    server.once("exit", (code) => failed(new Error(`${program} exited with ${code}: ${printed}`)));
  });
  return { server, url };
}

const row = (cells) => console.log(`| ${cells.join(" | ")} |`);

const folder = mkdtempSync(join(tmpdir(), "poolgate-lighthouse-"));
const { server, url } = await startServer(folder);
// Chromium cannot sandbox itself as root, the usual user in containers.
const sandbox = process.getuid?.() === 0 ? ["--no-sandbox"] : [];
const chrome = await launch({ chromePath: find("chromium"), chromeFlags: ["--headless=new", ...sandbox] });
try {
  const imperfect = new Set();
  let version;
  row(["Run", ...Object.keys(COLUMNS)]);
  row(Array(Object.keys(COLUMNS).length + 1).fill("---"));
  for (let run = 1; run <= Number(runs); run += 1) {
    const lhr = await audit(`${url}/login`, chrome);
    row([run, ...Object.values(COLUMNS).map((read) => read(lhr))]);
    findings(lhr).forEach((title) => imperfect.add(title));
    version = lhr.lighthouseVersion;
  }
  console.log(`\nLighthouse ${version}, mobile. Below 100 in at least one run:`);
  imperfect.forEach((title) => console.log(`- ${title}`));
} finally {
  chrome.kill();
  server.kill("SIGTERM");
  await once(server, "exit");
  rmSync(folder, { recursive: true });
}
