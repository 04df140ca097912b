// The processes of a measurement. Each is stopped by its id, also if the measurement fails.

import { spawn } from "node:child_process";
import { openSync } from "node:fs";
import { createServer, request as httpRequest } from "node:http";
import { connect } from "node:net";

/** The servers run on the first core; what sends requests to them, and Redis, on the second one. */
export const SERVER_CORE = 0;
export const CLIENT_CORE = 1;
/** The longest time in milliseconds until a process is ready. */
const START_TIMEOUT = 20_000;

const running = new Set();

/** Starts a program on one core. Its output is in a log file; `env` is all that it has of the environment, apart from PATH. */
export function start(core, [program, ...args], { env = {}, log }) {
  const output = openSync(log, "a");
  const child = spawn("taskset", ["-c", String(core), program, ...args], {
    env: { PATH: process.env.PATH, ...env },
    stdio: ["ignore", output, output],
  });
  running.add(child);
  child.once("exit", () => running.delete(child));
  return child;
}

export async function stop(child, signal = "SIGTERM") {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const ended = new Promise((resolve) => child.once("exit", resolve));
  child.kill(signal);
  await ended;
}

export async function stopAll() {
  await Promise.all([...running].map((child) => stop(child, "SIGKILL")));
}

/** A port of the loopback interface that nothing uses at present. */
export async function freePort() {
  const server = createServer();
  await new Promise((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address();
  await new Promise((resolve) => server.close(resolve));
  return port;
}

/** Calls `attempt` until it does not fail. */
export async function until(attempt, child, log) {
  const end = performance.now() + START_TIMEOUT;
  for (;;) {
    try {
      return await attempt();
    } catch (error) {
      if (child.exitCode !== null || performance.now() > end) throw new Error(`not ready, see ${log}`, { cause: error });
      await new Promise((resolve) => setTimeout(resolve, 1));
    }
  }
}

/** Sends one request, and returns its status, headers and body. */
export function send(port, path, { method = "GET", headers = {}, agent } = {}) {
  return new Promise((resolve, reject) => {
    const sent = httpRequest({ host: "127.0.0.1", port, path, method, headers, agent }, (response) => {
      let body = "";
      response.setEncoding("utf8");
      response.on("data", (part) => { body += part; });
      response.on("end", () => resolve({ status: response.statusCode, headers: response.headers, body }));
    });
    sent.on("error", reject);
    sent.end();
  });
}

/** Fails unless something listens at the port. */
export function accepts(port) {
  return new Promise((resolve, reject) => {
    const socket = connect(port, "127.0.0.1", () => { socket.destroy(); resolve(); });
    socket.on("error", reject);
  });
}
