// What it costs that nginx asks Poolgate about each request, next to nginx alone. README.md describes the measurement.

import { execFileSync, spawn } from "node:child_process";
import { once } from "node:events";
import { readFileSync } from "node:fs";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { cpus, loadavg, tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "@playwright/test";
import { send } from "../../apps/raw.ts";
import { Site } from "../../apps/site.ts";
import { FETCH } from "../../apps/visitor.ts";
import { createVisitor } from "../../apps/world.ts";
import { freePorts } from "../../world/stack.ts";

const ROUNDS = Number(process.env["ROUNDS"] ?? 7);
const SECONDS = Number(process.env["SECONDS"] ?? 3);
const CONNECTIONS = 32;
/** nginx, Poolgate and the application run on the first core, and what sends requests on the second one. */
const SERVER_CORE = "0";
const CLIENT_CORE = "1";

/** What wrk asks, again and again. */
interface Target {
  name: string;
  url: string;
  headers: [string, string][];
}

interface Measured {
  rate: number;
  p50: number;
  p99: number;
}

test("verify through nginx", async () => {
  test.setTimeout((ROUNDS + 1) * SECONDS * 4 * 1500 + 60_000);
  const folder = await mkdtemp(join(tmpdir(), "bench-verify-"));
  const application = await startApplication(folder);
  const site = await Site.start("nginx", { GROUPS_MAX_AGE: "5m", APPS_ASSERTION: process.env["APPS_ASSERTION"] ?? "off", RUST_LOG: "warn" }, application.port);
  try {
    for (const pid of [application.pid, site.proxy.pid, site.stack.pid]) pin(pid);
    const targets = await targetsOf(site);
    const results = new Map(targets.map(({ name }) => [name, [] as Measured[]]));
    // The first round warms up. In turn, so that what else happens on the machine affects all alike.
    for (let round = 0; round <= ROUNDS; round += 1) {
      for (const target of targets) {
        const measured = load(target);
        if (round > 0) results.get(target.name)!.push(measured);
      }
    }
    print(results, targets[0]!.name);
  } finally {
    await site.dispose();
    application.stop();
    await rm(folder, { recursive: true, force: true });
  }
});

/** The application: a second nginx with a fixed answer, which costs least. */
async function startApplication(folder: string): Promise<{ pid: number; port: number; stop: () => void }> {
  const [port] = await freePorts(1);
  const temporary = ["client_body", "proxy", "fastcgi", "uwsgi", "scgi"].map((name) => `${name}_temp_path ${folder}/${name};`).join(" ");
  const user = process.getuid?.() === 0 ? "user root;" : "";
  const server = `server { listen 127.0.0.1:${port}; location / { add_header x-application echo; return 200 "hello"; } }`;
  await writeFile(join(folder, "nginx.conf"), `daemon off; ${user} pid ${folder}/pid; events {} http { access_log off; ${temporary} ${server} }\n`);
  const child = spawn("nginx", ["-e", "stderr", "-c", join(folder, "nginx.conf"), "-p", folder], { stdio: "inherit" });
  await once(child, "spawn");
  return { pid: child.pid!, port: port!, stop: () => child.kill("SIGTERM") };
}

/** Moves a process with all its threads and children to the core of the servers. */
function pin(pid: number): void {
  const children = readFileSync(`/proc/${pid}/task/${pid}/children`, "utf8").trim().split(" ").filter(Boolean);
  for (const one of [String(pid), ...children]) execFileSync("taskset", ["-a", "-c", "-p", SERVER_CORE, one], { stdio: "pipe" });
}

/** What is measured, after a check that each of them answers as it should. */
async function targetsOf(site: Site): Promise<Target[]> {
  const ada = await createVisitor(site, ["staff"]);
  await ada.open(site.url("wiki"));
  const cookie: [string, string] = ["Cookie", ada.cookieFor(site.url("wiki"))];
  const session: [string, string] = ["Cookie", ada.cookieFor(site.loginUrl)];
  const proxied = (address: string): Pick<Target, "url" | "headers"> => {
    const { host, port } = new URL(address);
    return { url: `https://127.0.0.1:${port}/page`, headers: [["Host", host], ...FETCH, cookie] };
  };
  const direct = (host: string): [string, string][] => [["Host", host], ...FETCH, ["X-Forwarded-For", "192.0.2.1"]];
  const original: [string, string][] = [["X-Original-URL", site.url("wiki", "/page")], ["X-Original-Method", "GET"]];
  const targets: Target[] = [
    { name: "nginx alone", ...proxied(site.openUrl) },
    { name: "nginx that asks Poolgate", ...proxied(site.url("wiki")) },
    { name: "`/verify/nginx` itself", url: `http://${site.stack.address}/verify/nginx`, headers: [...direct("poolgate"), ...original, cookie] },
    { name: "`/api/session` itself", url: `http://${site.stack.address}/api/session`, headers: [...direct(new URL(site.loginUrl).host), ["x-poolgate", "1"], session] },
  ];
  const open = await send(site.openUrl, { headers: FETCH });
  const asked = await ada.request(site.url("wiki"), { headers: FETCH });
  for (const answer of [open, asked]) expect([answer.status, answer.headers.get("x-application")]).toEqual([200, ["echo"]]);
  return targets;
}

/** Sends requests as fast as they are answered. */
function load({ url, headers }: Target): Measured {
  const fields = headers.flatMap(([name, value]) => ["-H", `${name}: ${value}`]);
  const args = ["-c", CLIENT_CORE, "wrk", "-t1", `-c${CONNECTIONS}`, `-d${SECONDS}s`, "--latency", ...fields, url];
  const printed = execFileSync("taskset", args, { encoding: "utf8" });
  if (/Non-2xx|Socket errors/.test(printed)) throw new Error(`${url}:\n${printed}`);
  const millis = (percentile: number): number => {
    const [, value, unit] = new RegExp(`${percentile}%\\s+([\\d.]+)(us|ms|s)\\b`).exec(printed)!;
    return Number(value) * { us: 0.001, ms: 1, s: 1000 }[unit as "us" | "ms" | "s"];
  };
  return { rate: Number(/Requests\/sec:\s+([\d.]+)/.exec(printed)![1]), p50: millis(50), p99: millis(99) };
}

/** Prints medians; ratios are those of one round. */
function print(results: Map<string, Measured[]>, base: string): void {
  const median = (values: number[]): number => [...values].sort((one, other) => one - other)[values.length >> 1]!;
  const row = (cells: string[]): void => console.log(`| ${cells.join(" | ")} |`);
  console.log(`\n${cpus().length} cores, load ${loadavg()[0]!.toFixed(1)}; ${ROUNDS} rounds of ${SECONDS} s, ${CONNECTIONS} connections\n`);
  row(["", "requests per second", `of ${base}`, "p50", "p99"]);
  row(["---", "---:", "---:", "---:", "---:"]);
  for (const [name, measured] of results) {
    const ratio = median(measured.map(({ rate }, at) => rate / results.get(base)![at]!.rate));
    const [rate, p50, p99] = (["rate", "p50", "p99"] as const).map((key) => median(measured.map((one) => one[key])));
    row([name, rate!.toFixed(0), ratio.toFixed(2), `${p50!.toFixed(2)} ms`, `${p99!.toFixed(2)} ms`]);
  }
}
