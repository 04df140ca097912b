// Runs every command of docs/deploying.md as it stands, in order, on a machine of its own (`machine.mjs`), with a local pool in the
// place of Cognito. In between, users log in with a browser through the proxy, and must stay logged in whatever the operator does.
// `node end2end/deploy/run.mjs <release> <program with a local pool>`; `make test-deploy` builds both.

import { spawn } from "node:child_process";
import { chmodSync, copyFileSync, mkdirSync, readdirSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { createInterface } from "node:readline";
import { blocks } from "./blocks.mjs";
import { emptyPanels, queries } from "./dashboard.mjs";
import { Machine } from "./machine.mjs";

const root = resolve(import.meta.dirname, "../..");
const [release, withPool] = process.argv.slice(2).map((path) => resolve(path));
const DOCUMENT = "docs/deploying.md";
const OPS = join(root, "server/ops");
const HOST = "login.example.org";
const FOLDER = "/root/poolgate";
const CERTIFICATE = "/etc/ssl/login.example.org/fullchain.pem";

/** The section with `poolgate check`, which must also succeed when everything runs. */
const CHECK = "Check";
/** The section after which users can log in. */
const PROXY = "nginx";
/** The section before there are two servers. */
const LAST_WITH_ONE_SERVER = "Backup of SQLite";
/** The section that changes the store: sessions of the former one are gone. */
const NEW_STORE = "Two servers";
/** The section that starts Prometheus. */
const WATCH = "Watch";
/** Sections in which no request may fail. */
const WITHOUT_DOWNTIME = ["Upgrade", "Session keys"];

function check(condition, problem) {
  if (!condition) throw new Error(problem);
}

/** Starts the pool that takes the place of Cognito, and returns its description. */
async function startPool(machine) {
  const settings = {
    PUBLIC_URL: `https://${HOST}`,
    LISTEN: "127.0.0.1:8090",
    LOCAL_POOL: "127.0.0.1:9099",
    LOCAL_POOL_URL: "http://pool.localhost:9099",
    COGNITO_ENDPOINT: "http://127.0.0.1:9099",
    DIST_DIR: join(root, "dist"),
    SESSION_STORE: "sqlite:/run/local-pool.db",
  };
  const flags = Object.entries(settings).map(([name, value]) => `--setenv=${name}=${value}`);
  const { status, stderr } = machine.enter(["systemd-run", "--unit=local-pool", ...flags, withPool]);
  check(status === 0, `the local pool does not start: ${stderr}`);
  const curl = ["curl", "--silent", "--fail", "--retry", "20", "--retry-connrefused", "--retry-delay", "1"];
  const description = machine.enter([...curl, "http://127.0.0.1:9099/pool.json"]);
  check(description.status === 0, `the local pool does not answer: ${description.stderr}`);
  return JSON.parse(description.stdout);
}

/** Copies what the page says to copy, and edits the settings as an administrator does. */
function prepareFolder(machine, pool) {
  mkdirSync(machine.path(FOLDER), { recursive: true });
  for (const name of readdirSync(OPS)) copyFileSync(join(OPS, name), machine.path(join(FOLDER, name)));
  copyFileSync(release, machine.path(join(FOLDER, "poolgate")));
  chmodSync(machine.path(join(FOLDER, "poolgate")), 0o755);
  const client = pool.clients.find(({ name }) => name === "confidential");
  const values = {
    COGNITO_USER_POOL_ID: pool.user_pool_id,
    COGNITO_CLIENT_ID: client.client_id,
    COGNITO_DOMAIN: pool.hosted_base_url,
    PASSWORD_POLICY: "min=8",
  };
  const added = { COGNITO_ENDPOINT: "http://127.0.0.1:9099", COGNITO_ISSUER: pool.issuer, COGNITO_JWKS_URL: pool.jwks_url };
  let settings = readFileSync(join(OPS, "poolgate.env"), "utf8");
  for (const [name, value] of Object.entries(values)) {
    const line = new RegExp(`^${name}=.*$`, "m");
    check(line.test(settings), `poolgate.env does not set ${name}`);
    settings = settings.replace(line, `${name}=${value}`);
  }
  for (const [name, value] of Object.entries(added)) settings += `${name}=${value}\n`;
  machine.write(join(FOLDER, "poolgate.env"), settings, 0o600);
  machine.write(join(FOLDER, "client-secret"), `${client.client_secret}\n`, 0o600);
}

/** The users: a process in the network of the machine. */
class Users {
  constructor(machine, { email, password }) {
    const script = join(import.meta.dirname, "client.mjs");
    const words = ["node", script, `https://${HOST}`, machine.path(CERTIFICATE), email, password];
    const [program, ...args] = machine.inNetwork(words);
    this.process = spawn(program, args, { stdio: ["pipe", "pipe", "inherit"] });
    this.lines = createInterface({ input: this.process.stdout })[Symbol.asyncIterator]();
  }

  async ask(command) {
    this.process.stdin.write(`${JSON.stringify(command)}\n`);
    const { value, done } = await this.lines.next();
    check(!done, "the users have ended");
    const { result, error } = JSON.parse(value);
    check(error === undefined, `${JSON.stringify(command)}: ${error}`);
    return result;
  }

  async logIn() {
    await this.ask({ do: "forget" });
    for (const mode of ["in-app", "hosted"]) await this.ask({ do: "logIn", mode });
    console.log("  logged in, in the app and on the hosted pages");
  }

  async expectLoggedIn(after) {
    const { loggedIn, of, answers } = await this.ask({ do: "sessions" });
    check(loggedIn === of, `${of - loggedIn} of ${of} users are no longer logged in after ${after}: ${JSON.stringify(answers)}`);
  }

  /** Makes requests while `work` runs; returns what became of them. */
  async during(work) {
    await this.ask({ do: "load" });
    try {
      await work();
    } finally {
      this.outcome = await this.ask({ do: "endLoad" });
    }
    return this.outcome;
  }

  end() {
    this.process.stdin.end();
  }
}

function withoutRequests(log) {
  return log.split("\n").filter((line) => !line.includes('"request finished"')).slice(-60).join("\n");
}

async function execute(machine, { heading, line, commands }) {
  const startedAt = performance.now();
  const { status, output } = await machine.shell(FOLDER, commands);
  if (status !== 0) {
    const { stdout } = machine.enter(["journalctl", "--no-pager", "--lines=500"]);
    throw new Error(`${DOCUMENT}:${line} (${heading}) ended with status ${status}:\n${commands}\n${output}\n${withoutRequests(stdout)}`);
  }
  console.log(`${DOCUMENT}:${line} ${heading}: ${((performance.now() - startedAt) / 1000).toFixed(1)} s`);
  if (heading === CHECK) console.log(`  ${output.trim().split("\n").at(-1)}`);
}

/** Restarts the only server; users notice, but stay logged in. */
async function restartOnlyServer(machine, users) {
  const heading = "the only server is restarted";
  const commands = "sleep 1\nsystemctl restart poolgate\nsleep 1\n";
  const { requests, failed, longestFailure } = await users.during(() => execute(machine, { heading, line: 0, commands }));
  console.log(`  ${requests} requests meanwhile, ${failed} failed, for ${longestFailure} ms`);
}

/** Stops one of two servers, and starts it again. */
async function stopOne(machine, users) {
  const commands = "systemctl stop poolgate-2\nsleep 1\nsystemctl start poolgate-2\n";
  const heading = "one of two servers is stopped and started";
  await withoutFailures(users, heading, () => execute(machine, { heading, line: 0, commands }));
}

/** Does some work while users make requests, of which none may fail. */
async function withoutFailures(users, heading, work) {
  const { requests, failed, longestFailure, examples } = await users.during(work);
  console.log(`  ${requests} requests meanwhile, ${failed} failed`);
  check(requests > 0 && failed === 0, `${heading}: ${failed} requests failed, for ${longestFailure} ms: ${examples.join("; ")}`);
}

/** Waits until Prometheus has read both servers, and asks every query of the dashboard. */
async function checkDashboard(machine, users) {
  const get = (path) => machine.enter(["curl", "--silent", "--show-error", `http://127.0.0.1:9090/api/v1/${path}`]).stdout;
  // Twice the interval of its readings, so that rates have values.
  const reading = () => execute(machine, { heading: "Prometheus reads the servers", line: 0, commands: "sleep 35\n" });
  await withoutFailures(users, "Prometheus", reading);
  const up = JSON.parse(get("query?query=sum(up)")).data.result[0]?.value[1];
  check(up === "2", `Prometheus reaches ${up} servers of 2`);
  const dashboard = JSON.parse(readFileSync(join(OPS, "grafana-dashboard.json"), "utf8"));
  const empty = emptyPanels(dashboard, get);
  const all = queries(dashboard).length;
  console.log(`  ${all} queries of the dashboard are answered, ${all - empty.length} with a value; without: ${empty.join(", ")}`);
  check(empty.length < all / 2, "most panels of the dashboard are empty");
}

async function runDocument(machine, pool) {
  let users;
  const found = blocks(readFileSync(join(root, DOCUMENT), "utf8"));
  try {
    for (const [index, block] of found.entries()) {
      const isLast = found[index + 1]?.heading !== block.heading;
      if (WITHOUT_DOWNTIME.includes(block.heading)) {
        await withoutFailures(users, block.heading, () => execute(machine, block));
      } else {
        await execute(machine, block);
      }
      if (isLast && block.heading === PROXY) {
        users = new Users(machine, pool.demo_user);
        await users.logIn();
      }
      if (isLast && block.heading === LAST_WITH_ONE_SERVER) await restartOnlyServer(machine, users);
      if (isLast && block.heading === NEW_STORE) {
        await users.logIn();
        await execute(machine, found.find(({ heading }) => heading === CHECK));
        await stopOne(machine, users);
      }
      if (isLast && block.heading === WATCH) await checkDashboard(machine, users);
      if (users && block.heading !== NEW_STORE) await users.expectLoggedIn(block.heading);
    }
    await users.logIn();
  } finally {
    users?.end();
  }
}

/** What the sandbox must be for the running server, and not only in the unit. */
const SANDBOX = { NoNewPrivs: "1", Seccomp: "2", CapEff: "0000000000000000", CapBnd: "0000000000000000" };

function checkSandbox(machine) {
  const pid = machine.enter(["systemctl", "show", "--property=MainPID", "--value", "poolgate"]).stdout.trim();
  const status = machine.enter(["cat", `/proc/${pid}/status`]).stdout;
  const value = (name) => new RegExp(`^${name}:\\s+(\\S+)`, "m").exec(status)?.[1];
  for (const [name, expected] of Object.entries(SANDBOX)) {
    check(value(name) === expected, `${name} of the server is ${value(name)} instead of ${expected}`);
  }
  check(value("Uid") !== "0", "the server runs as root");
  const write = (path) => machine.enter(["nsenter", "--target", pid, "--mount", "touch", path]).status === 0;
  check(!write("/usr/local/bin/x") && !write("/etc/x"), "the server can write outside of its folder");
  console.log(`the sandbox is effective for process ${pid}: ${Object.keys(SANDBOX).join(", ")}, read-only files; ${value("VmRSS")} kB of memory`);
}

/** What an operator would want to know of the services, after everything. */
function summarize(machine) {
  const { stdout } = machine.enter(["systemd-analyze", "security", "poolgate.service"]);
  console.log(stdout.trim().split("\n").at(-1).trim());
  const { stdout: log } = machine.enter(["journalctl", "--no-pager", "--unit=poolgate", "--unit=poolgate-2", "--output=cat"]);
  const errors = log.split("\n").filter((line) => line.includes('"level":"ERROR"'));
  console.log(`${errors.length} lines of the log are errors${errors.length ? `:\n${errors.slice(0, 5).join("\n")}` : ""}`);
}

const machine = await Machine.start([HOST, "redis.example.org", "pool.localhost"]);
try {
  const pool = await startPool(machine);
  prepareFolder(machine, pool);
  await runDocument(machine, pool);
  checkSandbox(machine);
  summarize(machine);
  console.log(`every command of ${DOCUMENT} works`);
} catch (error) {
  console.error(error.message);
  process.exitCode = 1;
} finally {
  await machine.stop();
}
