// What a session check costs: `make bench-session-check` (README.md describes it).
//
//   node measure.mjs POOLGATE HELPER [rounds, 7] [seconds, 3] [sessions, 10000]
//
// It prints a table, and never fails because of a time.

import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { Agent } from "node:http";
import { cpus, loadavg, tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

import { CLIENT_CORE, send, stop, stopAll } from "./processes.mjs";
import { PATH, PAGE_HEADERS, expressSessions, prepare, startBare, startExpress, startPoolgate } from "./world.mjs";

const [poolgate, helper] = process.argv.slice(2);
const [rounds, seconds, count] = [7, 3, 10_000].map((value, at) => Number(process.argv[4 + at] ?? value));
const CONNECTIONS = 32;
const STARTS = 10;
const REQUESTS = fileURLToPath(new URL("./requests.lua", import.meta.url));

const median = (values) => [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)];
const range = (values, digits = 0) => `${Math.min(...values).toFixed(digits)}-${Math.max(...values).toFixed(digits)}`;
const row = (cells) => console.log(`| ${cells.join(" | ")} |`);

/** Sends requests as fast as they are answered, and returns how many per second, with two percentiles in milliseconds. */
function load({ port, process: { pid } }, cookies) {
  const fields = Object.entries(PAGE_HEADERS).flatMap(([name, value]) => ["-H", `${name}: ${value}`]);
  const args = ["-c", String(CLIENT_CORE), "wrk", "-t1", `-c${CONNECTIONS}`, `-d${seconds}s`, "--latency", "-s", REQUESTS, ...fields];
  const before = processorTime(pid);
  const printed = execFileSync("taskset", [...args, `http://127.0.0.1:${port}${PATH}`, "--", cookies], { encoding: "utf8" });
  const used = processorTime(pid) - before;
  if (/Non-2xx|Socket errors/.test(printed)) throw new Error(printed);
  return {
    rate: Number(printed.match(/Requests\/sec:\s+([\d.]+)/)[1]),
    micros: used / Number(printed.match(/(\d+) requests in/)[1]),
    p50: millis(printed, 50),
    p99: millis(printed, 99),
  };
}

/** The time in microseconds that all threads of a process have run. The kernel counts in steps of 10 ms. */
function processorTime(pid) {
  const [user, system] = readFileSync(`/proc/${pid}/stat`, "utf8").split(") ")[1].split(" ").slice(11, 13).map(Number);
  return (user + system) * 10_000;
}

function millis(printed, percentile) {
  const [, value, unit] = printed.match(new RegExp(`${percentile}%\\s+([\\d.]+)(us|ms|s)\\b`));
  return Number(value) * { us: 0.001, ms: 1, s: 1000 }[unit];
}

/** Measures in turn, so that what else happens on the machine affects all alike. Each server checks its first `sessions`. */
function throughput(folder, servers, sessions) {
  const results = new Map(servers.map(({ name }) => [name, []]));
  const files = servers.map(({ name, cookies }) => {
    const file = join(folder, `${name}.cookies`);
    writeFileSync(file, cookies.slice(0, sessions).join("\n"));
    return file;
  });
  // The first round warms up.
  for (let round = 0; round <= rounds; round += 1) {
    servers.forEach((server, at) => {
      const measured = load(server, files[at]);
      if (round > 0) results.get(server.name).push(measured);
    });
  }
  row([`${sessions} ${sessions === 1 ? "session" : "sessions"}`, "checks per second", "of axum alone", "of Express", "p50", "p99", "processor time"]);
  row(["---", "---:", "---:", "---:", "---:", "---:", "---:"]);
  for (const [name, measured] of results) {
    // Ratios of one round, so that both were measured at about the same time.
    const rates = measured.map(({ rate }) => rate);
    const ratio = (other) => median(rates.map((rate, at) => rate / results.get(other)[at].rate)).toFixed(2);
    const percentile = (key) => `${median(measured.map((one) => one[key])).toFixed(2)} ms`;
    const rate = `${median(rates).toFixed(0)} (${range(rates)})`;
    const time = `${median(measured.map(({ micros }) => micros)).toFixed(1)} µs`;
    row([name, rate, ratio("axum alone"), ratio("Express"), percentile("p50"), percentile("p99"), time]);
  }
  console.log("");
}

/** The resident memory of a process in MB, and its own part of what it shares. */
function memory({ process: { pid } }) {
  const rollup = readFileSync(`/proc/${pid}/smaps_rollup`, "utf8");
  const megabytes = (key) => (Number(rollup.match(new RegExp(`^${key}:\\s+(\\d+)`, "m"))[1]) / 1024).toFixed(1);
  return `${megabytes("Rss")} MB (PSS ${megabytes("Pss")})`;
}

/** Checks each session once. */
async function checkAll({ port }, cookies) {
  const agent = new Agent({ keepAlive: true, maxSockets: CONNECTIONS });
  const check = async (cookie) => {
    const { body } = await send(port, PATH, { headers: { ...PAGE_HEADERS, cookie }, agent });
    if (!body.includes("logged_in")) throw new Error(body);
  };
  for (let at = 0; at < cookies.length; at += CONNECTIONS) {
    await Promise.all(cookies.slice(at, at + CONNECTIONS).map(check));
  }
  agent.destroy();
}

async function memoryAndStart(folder, stores) {
  row(["server", "time to the first answer", "memory after it", `after a check of each of ${count} sessions`]);
  row(["---", "---:", "---:", "---:"]);
  for (const [name, store] of Object.entries(stores)) {
    const times = [];
    for (let start = 1; start < STARTS; start += 1) {
      const server = await startPoolgate(folder, poolgate, store);
      times.push(server.millis);
      await stop(server.process, "SIGKILL");
    }
    const server = await startPoolgate(folder, poolgate, store);
    times.push(server.millis);
    const rest = memory(server);
    await checkAll(server, store.cookies);
    row([`Poolgate, ${name}`, `${median(times).toFixed(0)} ms (${range(times)})`, rest, memory(server)]);
    await stop(server.process, "SIGKILL");
  }
}

async function expressMemory(folder, poolgateServer) {
  const server = await startExpress(folder, poolgateServer, 1);
  const rest = memory(server);
  await checkAll(server, await expressSessions(server.port, count));
  row(["Express", "", rest, memory(server)]);
  await stop(server.process, "SIGKILL");
}

const folder = mkdtempSync(join(tmpdir(), "bench-session-check-"));
try {
  console.log(`${cpus().length} cores, load ${loadavg()[0].toFixed(1)}; ${rounds} rounds of ${seconds} s, ${CONNECTIONS} connections\n`);
  const stores = await prepare(folder, { poolgate, helper, count });
  const sqlite = await startPoolgate(folder, poolgate, stores.sqlite);
  const servers = [
    { ...await startBare(folder, helper, sqlite), name: "axum alone" },
    { ...sqlite, name: "Poolgate, SQLite" },
    { ...await startPoolgate(folder, poolgate, stores.redis), name: "Poolgate, Redis" },
    { ...await startExpress(folder, sqlite, count), name: "Express" },
  ];
  throughput(folder, servers, 1);
  throughput(folder, servers, count);
  for (const server of servers) await stop(server.process, "SIGKILL");
  await memoryAndStart(folder, stores);
  await expressMemory(folder, sqlite);
} finally {
  await stopAll();
  rmSync(folder, { recursive: true, force: true });
}
