// The real server with a local pool: one process with its own ports and its own data folder.

import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { get, type IncomingMessage } from "node:http";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { DIST } from "../size.mjs";
import "./localhost.ts";

const root = resolve(import.meta.dirname, "../..");

/** The application's host. */
export const HOST = "app.localhost";

/** A running server. */
export class Stack {
  /** The server's log, shown after a failure and searched for secrets. */
  log = "";
  private process: ChildProcess | undefined;

  private constructor(
    /** The application's URL for browsers. */
    readonly url: string,
    /** The address at which the server listens. */
    readonly address: string,
    readonly poolUrl: string,
    readonly data: string,
    private readonly environment: Record<string, string>,
  ) {}

  /** Starts a server. `settings` are environment variables that replace or add to the usual ones. */
  static async start(settings: Record<string, string> = {}, poolHost = "pool.localhost"): Promise<Stack> {
    const [port, poolPort] = await freePorts(2);
    const data = await mkdtemp(join(tmpdir(), "poolgate-end2end-"));
    // Two sites, as in production: cookies that are `SameSite=Strict` or `Lax` are really withheld.
    const url = settings["PUBLIC_URL"] ?? `http://${HOST}:${port}`;
    const poolUrl = `http://${poolHost}:${poolPort}`;
    const stack = new Stack(url, `127.0.0.1:${port}`, poolUrl, data, {
      // Pass no other variables from the machine's environment: a developer's COGNITO_... variables must not reach a test.
      PATH: process.env["PATH"] ?? "",
      PUBLIC_URL: url,
      LISTEN: `127.0.0.1:${port}`,
      LOCAL_POOL: `127.0.0.1:${poolPort}`,
      LOCAL_POOL_URL: poolUrl,
      LOCAL_POOL_RELYING_PARTY_ID: new URL(url).hostname,
      // The AWS SDK uses the system's resolver, which may not know names below localhost.
      COGNITO_ENDPOINT: `http://127.0.0.1:${poolPort}`,
      LOCAL_POOL_DATA: join(data, "pool"),
      SESSION_STORE: `sqlite:${join(data, "poolgate.db")}`,
      DIST_DIR: DIST,
      // All browsers of a test have one address.
      RATE_LIMITS: "off",
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

  /** Starts the process and waits until it is ready. */
  async launch(): Promise<void> {
    const { program } = this;
    const child = spawn(program, { cwd: this.data, env: this.environment, stdio: ["ignore", "pipe", "pipe"] });
    this.process = child;
    child.stderr.on("data", (chunk: Buffer) => (this.log += chunk.toString()));
    await new Promise<void>((resolve, reject) => {
      // The server prints its URL when it accepts connections.
      let output = "";
      child.stdout.on("data", (chunk: Buffer) => {
        output += chunk.toString();
        if (output.includes(this.url)) resolve();
      });
      child.once("error", reject);
      child.once("exit", (code) => reject(new Error(`${program} exited with ${code}:\n${this.log}`)));
    });
    const readiness = await this.readiness();
    if (readiness !== 200) throw new Error(`not ready: ${readiness}\n${this.log}`);
  }

  /** The status of `/readyz`, asked directly: a proxy in front may not run yet. */
  private async readiness(): Promise<number | undefined> {
    const request = get(`http://${this.address}/readyz`, { headers: { host: new URL(this.url).host } });
    const [response] = (await once(request, "response")) as [IncomingMessage];
    response.resume();
    return response.statusCode;
  }

  /** The path of the server's program. */
  get program(): string {
    return process.env["POOLGATE"] ?? join(root, "target/debug/poolgate");
  }

  /** The folder of the page. */
  get dist(): string {
    return this.environment["DIST_DIR"]!;
  }

  get pid(): number {
    if (!this.process?.pid) throw new Error("the server does not run");
    return this.process.pid;
  }

  /** Expires all codes: stops the server, sets the expiry times in the pool's file to the past, and restarts the server. */
  async expireCodes(): Promise<void> {
    await this.shutDown();
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
    if (expired === 0) throw new Error(`no code found in ${files.join(", ") || "the pool's folder, which is empty"}`);
    await this.launch();
  }

  /** Shuts the process down and returns its exit code, or null if a signal ended it. */
  async shutDown(): Promise<number | null> {
    const child = this.process;
    this.process = undefined;
    if (!child) return 0;
    if (child.exitCode !== null || child.signalCode !== null) return child.exitCode;
    const exited = once(child, "exit");
    child.kill("SIGTERM");
    const [code] = (await exited) as [number | null];
    return code;
  }

  /** Shuts the process down and deletes its data. */
  async dispose(): Promise<void> {
    const code = await this.shutDown();
    await rm(this.data, { recursive: true, force: true });
    if (code !== 0) throw new Error(`the server exited with ${code}:\n${this.log}`);
  }
}

/** Ports that are free at the moment. */
export async function freePorts(count: number): Promise<number[]> {
  const listeners = Array.from({ length: count }, () => createServer().listen(0, "127.0.0.1"));
  await Promise.all(listeners.map((listener) => once(listener, "listening")));
  const ports = listeners.map((listener) => (listener.address() as { port: number }).port);
  await Promise.all(listeners.map((listener) => once(listener.close(), "close")));
  return ports;
}
