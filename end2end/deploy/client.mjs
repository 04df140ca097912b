// Users of the service, in the network of the machine. Reads one command per line (JSON) and answers each with one line:
//   { "do": "logIn", "mode": "in-app" | "hosted" }   logs a browser in; its session is kept
//   { "do": "sessions" }                              how many of the sessions are still logged in
//   { "do": "load" } and { "do": "endLoad" }          requests without a pause, and what became of them
//   { "do": "forget" }                                forgets the sessions

import { createRequire } from "node:module";
import { createInterface } from "node:readline";
import { readFileSync } from "node:fs";
import https from "node:https";
import { find } from "../browser.mjs";

const { chromium } = createRequire(import.meta.url)("@playwright/test");

const [url, certificate, email, password] = process.argv.slice(2);
const host = new URL(url).hostname;
const toThisMachine = (_name, options, done) =>
  options.all ? done(null, [{ address: "127.0.0.1", family: 4 }]) : done(null, "127.0.0.1", 4);
const agent = new https.Agent({ keepAlive: true, maxSockets: 4, lookup: toThisMachine, ca: readFileSync(certificate) });
/** The `Cookie` header of each session. */
let sessions = [];
let load;

function get(path, cookie) {
  return new Promise((resolve) => {
    const headers = { cookie, "sec-fetch-site": "same-origin", "x-poolgate": "1" };
    const request = https.get(url + path, { agent, headers, timeout: 15_000 }, (response) => {
      let body = "";
      response.setEncoding("utf8");
      response.on("data", (text) => (body += text));
      response.on("end", () => resolve({ status: response.statusCode, body }));
      response.on("error", (error) => resolve({ status: 0, body: error.message }));
    });
    request.on("timeout", () => request.destroy(new Error("timed out")));
    request.on("error", (error) => resolve({ status: 0, body: error.message }));
  });
}

function isLoggedIn({ status, body }) {
  return status === 200 && body.includes('"logged_in":');
}

async function logIn(mode) {
  const browser = await chromium.launch({
    executablePath: find("chromium"),
    args: ["--no-sandbox", "--disable-gpu", "--disable-background-networking", "--no-first-run", `--host-resolver-rules=MAP ${host} 127.0.0.1`],
  });
  try {
    const context = await browser.newContext({ ignoreHTTPSErrors: true });
    const page = await context.newPage();
    await page.goto(`${url}/login`);
    if (mode === "hosted") await hosted(page);
    else await inApp(page);
    await page.waitForURL(`${url}/profile`, { timeout: 30_000 });
    await page.getByText(email).first().waitFor();
    const cookies = await context.cookies(url);
    sessions.push(cookies.map(({ name, value }) => `${name}=${value}`).join("; "));
  } finally {
    await browser.close();
  }
}

async function inApp(page) {
  await page.getByLabel("Email", { exact: true }).fill(email);
  await page.getByLabel("Password", { exact: true }).fill(password);
  await page.getByRole("button", { name: "Log in", exact: true }).click();
}

async function hosted(page) {
  await page.getByRole("radio", { name: "On a separate page" }).check();
  await page.getByRole("link", { name: "Continue to login" }).click();
  await page.getByLabel(/e-?mail/i).fill(email);
  await page.getByLabel("Password", { exact: true }).fill(password);
  await page.getByRole("button", { name: /^(log|sign) in$/i }).click();
}

/** Requests of four connections, one after the other on each. */
function startLoad() {
  const outcome = { requests: 0, failed: [], longestFailure: 0, running: true };
  let failingSince;
  const worker = async () => {
    while (outcome.running) {
      const answer = await get("/api/session", sessions[0]);
      outcome.requests += 1;
      if (isLoggedIn(answer)) {
        if (failingSince) outcome.longestFailure = Math.max(outcome.longestFailure, performance.now() - failingSince);
        failingSince = undefined;
      } else {
        failingSince ??= performance.now();
        outcome.failed.push(`${answer.status} ${answer.body.slice(0, 80).replaceAll(/\s+/g, " ")}`);
      }
    }
  };
  const workers = Promise.all([worker(), worker(), worker(), worker()]);
  return async () => {
    outcome.running = false;
    await workers;
    const { requests, failed, longestFailure } = outcome;
    return { requests, failed: failed.length, examples: failed.slice(0, 3), longestFailure: Math.round(longestFailure) };
  };
}

const actions = {
  logIn: ({ mode }) => logIn(mode),
  sessions: async () => {
    const answers = await Promise.all(sessions.map((cookie) => get("/api/session", cookie)));
    return { loggedIn: answers.filter(isLoggedIn).length, of: sessions.length, answers };
  },
  load: () => {
    load = startLoad();
  },
  endLoad: () => load(),
  forget: () => {
    sessions = [];
  },
};

for await (const line of createInterface({ input: process.stdin })) {
  const command = JSON.parse(line);
  try {
    console.log(JSON.stringify({ result: (await actions[command.do](command)) ?? null }));
  } catch (error) {
    console.log(JSON.stringify({ error: String(error) }));
  }
}
agent.destroy();
