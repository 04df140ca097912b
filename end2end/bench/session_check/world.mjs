// What is measured: Poolgate over SQLite and over Redis with the same number of sessions, a route with axum alone, and Express.

import { execFileSync } from "node:child_process";
import { randomBytes } from "node:crypto";
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { Agent } from "node:http";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

import { CLIENT_CORE, SERVER_CORE, accepts, freePort, send, start, stop, until } from "./processes.mjs";

export const PATH = "/api/session";
const EXPRESS = fileURLToPath(new URL("./express/server.mjs", import.meta.url));

/** What the page sends in Chromium, apart from its cookie. wrk adds a `Host` of its own unless there is one in this spelling. */
export const PAGE_HEADERS = {
  "Host": "localhost:8080",
  "x-poolgate": "1",
  "accept": "*/*",
  "accept-encoding": "gzip, deflate, br, zstd",
  "accept-language": "en-US,en;q=0.9",
  "referer": "http://localhost:8080/profile",
  "sec-fetch-dest": "empty",
  "sec-fetch-mode": "cors",
  "sec-fetch-site": "same-origin",
  "user-agent": "Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/148.0.0.0 Safari/537.36",
};

/** Builds the settings of a server from a local pool that runs for the logins only, and creates the sessions in both stores. */
export async function prepare(folder, { poolgate, helper, count }) {
  mkdirSync(join(folder, "dist"), { recursive: true });
  writeFileSync(join(folder, "dist", "index.html"), "<!doctype html><head><title>Poolgate</title></head>");
  writeFileSync(join(folder, "session.keys"), randomBytes(32).toString("base64"));
  const log = join(folder, "pool.log");
  const own = { PUBLIC_URL: "http://localhost:8080", DIST_DIR: join(folder, "dist"), SESSION_KEYS_FILE: join(folder, "session.keys") };
  const pool = start(CLIENT_CORE, [poolgate], {
    env: { ...own, LISTEN: "127.0.0.1:0", LOCAL_POOL: "127.0.0.1:0", SESSION_STORE: `sqlite:${join(folder, "pool.db")}` },
    log,
  });
  const url = await until(() => readFileSync(log, "utf8").match(/Local pool.* (http:\S+)/)[1], pool, log);
  const description = await (await fetch(`${url}/pool.json`)).json();
  const client = description.clients.find(({ name }) => name === "confidential");
  writeFileSync(join(folder, "client.secret"), client.client_secret);
  const settings = {
    ...own,
    COGNITO_USER_POOL_ID: description.user_pool_id,
    COGNITO_CLIENT_ID: client.client_id,
    COGNITO_CLIENT_SECRET_FILE: join(folder, "client.secret"),
    COGNITO_REGION: description.region,
    COGNITO_ISSUER: description.issuer,
    COGNITO_ENDPOINT: description.endpoint,
    COGNITO_JWKS_URL: description.jwks_url,
    RATE_LIMITS: "off",
  };
  const redis = await startRedis(folder);
  const { email, password } = description.demo_user;
  const stores = {};
  for (const [name, store] of [["sqlite", `sqlite:${join(folder, "sessions.db")}`], ["redis", `redis://127.0.0.1:${redis}`]]) {
    const env = { ...settings, SESSION_STORE: store, RUST_LOG: "error" };
    const printed = execFileSync(helper, ["sessions", String(count), email, password], { env, encoding: "utf8", maxBuffer: 1e8 });
    stores[name] = { env: { ...settings, SESSION_STORE: store }, cookies: printed.trim().split("\n") };
  }
  await stop(pool);
  return stores;
}

async function startRedis(folder) {
  const [port, log] = [await freePort(), join(folder, "redis.log")];
  const args = ["--port", port, "--bind", "127.0.0.1", "--save", "", "--appendonly", "yes", "--dir", folder].map(String);
  const redis = start(CLIENT_CORE, ["redis-server", ...args], { log });
  await until(() => accepts(port), redis, log);
  return port;
}

/** Starts Poolgate as it logs by default, and returns when it answers the check. */
export async function startPoolgate(folder, poolgate, { env, cookies }) {
  const port = await freePort();
  const log = join(folder, "server.log");
  const began = performance.now();
  const process = start(SERVER_CORE, [poolgate], { env: { ...env, LISTEN: `127.0.0.1:${port}` }, log });
  const headers = { ...PAGE_HEADERS, cookie: cookies[0] };
  const answer = await until(() => send(port, PATH, { headers }), process, log);
  const millis = performance.now() - began;
  if (!answer.body.includes("logged_in")) throw new Error(`${answer.status} ${answer.body}, see ${log}`);
  return { process, port, cookies, answer, millis };
}

/** Starts axum with one route that answers like `poolgate`. */
export async function startBare(folder, helper, { cookies, answer }) {
  const port = await freePort();
  const log = join(folder, "bare.log");
  const process = start(SERVER_CORE, [helper, "bare", `127.0.0.1:${port}`, fixed(answer), answer.body], { log });
  await until(() => send(port, PATH), process, log);
  return { process, port, cookies };
}

/** Starts Express, and logs in. */
export async function startExpress(folder, { answer }, sessions) {
  const port = await freePort();
  const log = join(folder, "express.log");
  const env = { NODE_ENV: "production" };
  const process = start(SERVER_CORE, ["node", EXPRESS, `127.0.0.1:${port}`, fixed(answer), answer.body], { env, log });
  await until(() => send(port, "/healthz"), process, log);
  return { process, port, cookies: await expressSessions(port, sessions) };
}

/** Creates sessions in Express, and returns their cookies. */
export async function expressSessions(port, count) {
  const agent = new Agent({ keepAlive: true });
  const cookies = [];
  while (cookies.length < count) {
    const { headers } = await send(port, "/login", { method: "POST", agent });
    cookies.push(headers["set-cookie"][0].split(";")[0]);
  }
  agent.destroy();
  return cookies;
}

/** The headers of a response, without those that each server sets itself. */
function fixed(answer) {
  const { date: _date, connection: _connection, "keep-alive": _keepAlive, "content-length": _length, ...others } = answer.headers;
  return JSON.stringify(others);
}
