// Runs a real Prometheus against a real server with traffic, and every query of server/ops/grafana-dashboard.json and every rule of
// server/ops/alerts.yaml against that Prometheus. Fails if a query is refused, if a rule is not healthy, or if a panel that
// must have data has none. `make test-ops` runs it; it takes about half a minute.
//
//   POOLGATE=target/debug/poolgate node end2end/ops/queries.mjs
import { spawn } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";

const OPS = resolve(import.meta.dirname, "../../server/ops");
/** Panels that are empty while nothing goes wrong. */
const MAY_BE_EMPTY = ["Errors", "Refusals", "Rate limits", "Refreshes"];
const HANG = 60_000;

const folder = mkdtempSync(join(tmpdir(), "poolgate-ops-"));
const processes = [];

function freePort() {
  return new Promise((done) => {
    const server = createServer().listen(0, "127.0.0.1", () => {
      const { port } = server.address();
      server.close(() => done(port));
    });
  });
}

function start(command, args, env = {}) {
  const child = spawn(command, args, { cwd: folder, env: { PATH: process.env.PATH, ...env }, stdio: ["ignore", "ignore", "pipe"] });
  let log = "";
  child.stderr.on("data", (bytes) => (log += bytes));
  child.on("exit", (code) => code && console.error(`${command} ended with ${code}\n${log.slice(-2000)}`));
  processes.push(child);
  return { log: () => log };
}

/** Waits until `look` returns something. */
async function until(what, look) {
  const end = Date.now() + HANG;
  for (;;) {
    const found = await look().catch(() => undefined);
    if (found) return found;
    if (Date.now() > end) throw new Error(`${what} did not happen`);
    await new Promise((done) => setTimeout(done, 250));
  }
}

/** A browser that stores cookies and follows redirects between the application and the pool. */
class Browser {
  #cookies = new Map();

  async send(url, options = {}) {
    const { origin } = new URL(url);
    const jar = this.#cookies.get(origin) ?? new Map();
    this.#cookies.set(origin, jar);
    const cookie = [...jar].map(([name, value]) => `${name}=${value}`).join("; ");
    const headers = { ...options.headers, ...(cookie && { cookie }) };
    const answer = await fetch(url, { ...options, headers, redirect: "manual" });
    for (const line of answer.headers.getSetCookie()) {
      const [name, value] = line.split(";")[0].split("=");
      if (value === "") jar.delete(name);
      else jar.set(name, value);
    }
    return answer;
  }

  /** Opens a page and follows redirects. */
  async open(address, options = {}) {
    let [url, request] = [address, options];
    for (let hops = 0; hops < 10; hops += 1) {
      const headers = { "sec-fetch-site": "same-origin", "sec-fetch-dest": "document", ...request.headers };
      const answer = await this.send(url, { ...request, headers });
      if (answer.status < 300 || answer.status >= 400) return { url, answer };
      url = new URL(answer.headers.get("location"), url).href;
      request = {};
    }
    throw new Error(`too many redirects from ${address}`);
  }

  data(app, path, body) {
    const headers = { "x-poolgate": "1", "sec-fetch-site": "same-origin", "content-type": "application/json" };
    return this.send(`${app}${path}`, body ? { method: "POST", headers, body: JSON.stringify(body) } : { headers });
  }

  async logIn(app, user) {
    const { url, answer } = await this.open(`${app}/auth/login?return_to=/profile`);
    if (url.startsWith(app)) return;
    const page = await answer.text();
    const form = page.split("<form").find((part) => part.includes('name="password"')).split("</form>")[0];
    const fields = new URLSearchParams();
    for (const [tag] of form.matchAll(/<input[^>]*type="hidden"[^>]*>/g)) {
      fields.append(/name="([^"]*)"/.exec(tag)[1], /value="([^"]*)"/.exec(tag)[1].replaceAll("&amp;", "&"));
    }
    fields.append("username", user.email);
    fields.append("password", user.password);
    const action = /action="([^"]*)"/.exec(form)?.[1].replaceAll("&amp;", "&") ?? "";
    const headers = { origin: new URL(url).origin, "content-type": "application/x-www-form-urlencoded" };
    await this.open(new URL(action, url).href, { method: "POST", headers, body: fields.toString() });
  }
}

/** What users do, and what goes wrong. */
async function traffic(app, user) {
  const browser = new Browser();
  await browser.logIn(app, user);
  const session = await (await browser.data(app, "/api/session")).json();
  if (!session.logged_in) throw new Error(`the login failed: ${JSON.stringify(session)}`);
  for (let checks = 0; checks < 20; checks += 1) await browser.data(app, "/api/session");
  await browser.data(app, "/api/account");
  const stranger = new Browser();
  const firstFactor = { challenge: "password_srp", srp_a: "ab".repeat(384) };
  await stranger.data(app, "/api/login", { username: "nobody@example.org", remember: false, first_factor: firstFactor });
  await stranger.data(app, "/api/confirm", { email: "nobody@example.org", code: "123456" });
  await stranger.send(`${app}/api/profile`);
  await browser.data(app, "/api/logout", {});
}

function exported(query) {
  return query.replaceAll("$__rate_interval", "30s").replaceAll("$instance", ".*");
}

async function run() {
  const [app, pool, metrics, prometheus] = await Promise.all([freePort(), freePort(), freePort(), freePort()]);
  const url = `http://localhost:${app}`;
  const server = start(resolve(process.env.POOLGATE), ["--local-pool", `127.0.0.1:${pool}`], {
    LISTEN: `127.0.0.1:${app}`,
    PUBLIC_URL: url,
    METRICS_LISTEN: `127.0.0.1:${metrics}`,
    DIST_DIR: resolve(import.meta.dirname, "../../dist"),
    RATE_LIMITS: "off",
    RUST_LOG: "info",
  });
  await until("the server starts", async () => (await fetch(`${url}/readyz`)).ok);
  const { demo_user: user } = await (await fetch(`http://localhost:${pool}/pool.json`)).json();
  const config = readFileSync(join(OPS, "prometheus.yml"), "utf8");
  const file = join(folder, "prometheus.yml");
  writeFileSync(join(folder, "alerts.yaml"), readFileSync(join(OPS, "alerts.yaml"), "utf8"));
  writeFileSync(file, config.replaceAll("15s", "1s").replace("127.0.0.1:9464", `127.0.0.1:${metrics}`));
  const listen = `127.0.0.1:${prometheus}`;
  start("prometheus", [`--config.file=${file}`, `--storage.tsdb.path=${folder}/data`, `--web.listen-address=${listen}`]);
  const api = (path) => fetch(`http://${listen}/api/v1/${path}`).then((answer) => answer.json());
  const query = (text) => api(`query?query=${encodeURIComponent(text)}`);
  await until("Prometheus reads the server", async () => (await query("up == 1")).data.result.length === 1);
  const end = Date.now() + 12_000;
  while (Date.now() < end) await traffic(url, user);
  await until("enough scrapes", async () => Number((await query("count_over_time(up[1m])")).data.result[0].value[1]) > 10);
  const failures = [...(await checkPanels(query)), ...(await checkRules(api))];
  if (/@example\.org|eyJ/.test(server.log())) failures.push("the log contains an address or a token");
  for (const failure of failures) console.error(failure);
  process.exitCode = failures.length > 0 ? 1 : 0;
}

async function checkPanels(query) {
  const failures = [];
  const { panels } = JSON.parse(readFileSync(join(OPS, "grafana-dashboard.json"), "utf8"));
  for (const { title, targets = [] } of panels) {
    for (const { expr } of targets) {
      const { status, error, data } = await query(exported(expr));
      const series = data?.result.length ?? 0;
      console.log(`${title.padEnd(24)} ${status === "success" ? `${series} series` : error}`);
      if (status !== "success") failures.push(`"${title}": ${error}`);
      else if (series === 0 && !MAY_BE_EMPTY.includes(title)) failures.push(`"${title}" has no data`);
    }
  }
  return failures;
}

async function checkRules(api) {
  const rules = (await api("rules")).data.groups.flatMap((group) => group.rules);
  const sick = rules.filter(({ health }) => health !== "ok");
  const firing = rules.filter(({ state }) => state === "firing").map(({ name }) => name);
  console.log(`${rules.length} rules, firing: ${firing.join(", ") || "none"}`);
  return sick.map(({ name, lastError }) => `rule ${name}: ${lastError}`);
}

try {
  await run();
} finally {
  const ended = processes.map((child) => new Promise((done) => (child.exitCode === null ? child.on("exit", done) : done())));
  for (const child of processes) child.kill("SIGTERM");
  await Promise.all(ended);
  rmSync(folder, { recursive: true });
}
