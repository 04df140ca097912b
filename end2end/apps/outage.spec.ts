// What happens while Poolgate or its store is away: nobody gets in, nobody is logged out, and it recovers automatically.

import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { randomBytes } from "node:crypto";
import { freePorts } from "../world/stack.ts";
import type { Front } from "./proxy.ts";
import { header } from "./raw.ts";
import { FETCH } from "./visitor.ts";
import { createVisitor, expect, expectRefused, received, test } from "./world.ts";

/** A Redis server that keeps its data when it is stopped and started again. */
class Redis {
  private process: ChildProcess | undefined;

  private constructor(
    readonly folder: string,
    readonly port: number,
  ) {}

  static async start(): Promise<Redis> {
    const [port] = await freePorts(1);
    const redis = new Redis(await mkdtemp(join(tmpdir(), "poolgate-redis-")), port!);
    await redis.run();
    return redis;
  }

  async run(): Promise<void> {
    const settings = { port: this.port, bind: "127.0.0.1", save: "", appendonly: "yes", dir: this.folder };
    const child = spawn("redis-server", Object.entries(settings).flatMap(([name, value]) => [`--${name}`, String(value)]), { stdio: ["ignore", "pipe", "inherit"] });
    this.process = child;
    for await (const line of child.stdout) if (String(line).includes("Ready to accept connections")) break;
    child.stdout.resume();
  }

  async stop(): Promise<void> {
    const child = this.process;
    if (!child || child.exitCode !== null) return;
    const exit = once(child, "exit");
    child.kill("SIGTERM");
    await exit;
  }
}

test("while the store is away, nobody gets in and nobody is logged out", async ({ ownSite }) => {
  const redis = await Redis.start();
  await writeFile(join(redis.folder, "keys"), randomBytes(32).toString("base64"));
  const site = await ownSite({ SESSION_STORE: `redis://127.0.0.1:${redis.port}`, SESSION_KEYS_FILE: join(redis.folder, "keys") });
  try {
    const ada = await createVisitor(site, ["staff"]);
    received((await ada.open(site.url("wiki"))).answer);
    const ask = async () => ada.request(site.url("wiki"), { headers: FETCH });
    await redis.stop();
    // The last answer of the store counts for up to five seconds.
    await expect.poll(async () => (await ask()).status, { timeout: 15_000 }).toBe(503);
    const before = site.echo.requests;
    const away = await ask();
    expect(away.status).toBe(503);
    expect(Number(header(away, "retry-after"))).toBeGreaterThan(0);
    expect(site.echo.requests).toBe(before);
    await redis.run();
    await expect.poll(async () => (await ask()).status, { timeout: 15_000 }).toBe(200);
  } finally {
    await redis.stop();
    await rm(redis.folder, { recursive: true, force: true });
  }
});

/** What a proxy answers when nobody answers it. */
const NOBODY_ANSWERS: Record<Front, number> = { nginx: 503, "caddy-2.6": 502, caddy: 502, traefik: 500 };

test("while Poolgate is away, the application is closed, and open again after a restart", async ({ ownSite, front }) => {
  const site = await ownSite();
  const ada = await createVisitor(site, ["staff"]);
  received((await ada.open(site.url("wiki"))).answer);
  await site.stack.shutDown();
  const before = site.echo.requests;
  const answer = await ada.request(site.url("wiki"), { headers: FETCH });
  expectRefused(answer, NOBODY_ANSWERS[front]);
  expect(header(answer, "retry-after")).toBe(front === "nginx" ? "5" : undefined);
  expect(site.echo.requests).toBe(before);
  await site.stack.launch();
  received(await ada.request(site.url("wiki"), { headers: FETCH }));
});
