// A real server over a local pool: one process, ports of its own, data in a folder of its own.

import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { DIST } from "../size.mjs";

const root = resolve(import.meta.dirname, "../..");

/** A running server; `settings` are environment variables on top of the usual ones. */
export class Stack {
  /** The server's log, for looking at after a failure and for the search for secrets. */
  log = "";
  private process: ChildProcess | undefined;

  private constructor(
    readonly url: string,
    readonly poolUrl: string,
    readonly data: string,
    private readonly environment: Record<string, string>,
  ) {}

  static async start(settings: Record<string, string> = {}): Promise<Stack> {
    const [port, poolPort] = await freePorts(2);
    const data = await mkdtemp(join(tmpdir(), "poolgate-end2end-"));
    const url = `http://localhost:${port}`;
    const stack = new Stack(url, `http://localhost:${poolPort}`, data, {
      // Nothing else of the machine's environment: a developer's COGNITO_... must not reach a test.
      PATH: process.env["PATH"] ?? "",
      PUBLIC_URL: url,
      LISTEN: `127.0.0.1:${port}`,
      LOCAL_POOL: `127.0.0.1:${poolPort}`,
      LOCAL_POOL_DATA: join(data, "pool"),
      SESSION_STORE: `sqlite:${join(data, "poolgate.db")}`,
      DIST_DIR: DIST,
      ...settings,
    });
    try {
      await stack.launch();
    } catch (error) {
      await rm(data, { recursive: true, force: true });
      throw error;
    }
    return stack;
  }

  /** Starts the process and comes back when it serves. */
  async launch(): Promise<void> {
    const program = process.env["POOLGATE"] ?? join(root, "target/debug/poolgate");
    const child = spawn(program, { cwd: this.data, env: this.environment, stdio: ["ignore", "pipe", "pipe"] });
    this.process = child;
    child.stderr.on("data", (chunk: Buffer) => (this.log += chunk.toString()));
    const said = new Promise<void>((ready, failed) => {
      // The greeting names the address, and is printed when the server can be visited.
      let greeting = "";
      child.stdout.on("data", (chunk: Buffer) => {
        greeting += chunk.toString();
        if (greeting.includes(this.url)) ready();
      });
      child.once("error", failed);
      child.once("exit", (code) => failed(new Error(`${program} ended with ${code}:\n${this.log}`)));
    });
    await said;
    const answer = await fetch(`${this.url}/readyz`);
    if (!answer.ok) throw new Error(`not ready: ${answer.status} ${await answer.text()}`);
  }

  /** Lets time pass for every code that was mailed: stops, turns back the ends of codes in the pool's file, starts. */
  async letCodesExpire(): Promise<void> {
    await this.halt();
    const files = (await readdir(join(this.data, "pool"))).filter((name) => name.endsWith(".json"));
    let expired = 0;
    for (const name of files) {
      const file = join(this.data, "pool", name);
      const state: unknown = JSON.parse(await readFile(file, "utf8"), (key, value: unknown) => {
        if (key !== "confirmation" || typeof value !== "object" || !value) return value;
        expired += 1;
        return { ...value, expires_at: 1 };
      });
      await writeFile(file, JSON.stringify(state));
    }
    if (expired === 0) throw new Error(`no code was found in ${files.join(", ") || "the empty folder of the pool"}`);
    await this.launch();
  }

  /** Asks the process to end, and gives its exit code; nothing when a signal ended it. */
  async halt(): Promise<number | null> {
    const child = this.process;
    this.process = undefined;
    if (!child) return 0;
    if (child.exitCode !== null || child.signalCode !== null) return child.exitCode;
    const ended = once(child, "exit");
    child.kill("SIGTERM");
    const [code] = (await ended) as [number | null];
    return code;
  }

  /** Ends the process and forgets its data. */
  async stop(): Promise<void> {
    const code = await this.halt();
    await rm(this.data, { recursive: true, force: true });
    if (code !== 0) throw new Error(`the server ended with ${code}:\n${this.log}`);
  }
}

async function freePorts(count: number): Promise<number[]> {
  const listeners = Array.from({ length: count }, () => createServer().listen(0, "127.0.0.1"));
  await Promise.all(listeners.map((listener) => once(listener, "listening")));
  const ports = listeners.map((listener) => (listener.address() as { port: number }).port);
  await Promise.all(listeners.map((listener) => once(listener.close(), "close")));
  return ports;
}
