// boto3 with pycognito: runs pycognito_client.py, which reports each step on a line of its own.

import { spawn } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { expect, test } from "./world.ts";

test("boto3 with pycognito", async ({ pool }) => {
  const python = process.env["CLIENTS_PYTHON"];
  if (!python) throw new Error("CLIENTS_PYTHON is not set: run `make test-clients`");
  const program = spawn(python, ["-u", join(import.meta.dirname, "pycognito_client.py"), pool.description.endpoint], {
    stdio: ["ignore", "pipe", "pipe"],
    env: { PATH: process.env["PATH"] },
  });
  const exited = once(program, "exit");
  let trace = "";
  program.stderr.on("data", (chunk: Buffer) => (trace += chunk.toString()));
  for await (const line of createInterface({ input: program.stdout })) {
    await test.step(line, () => Promise.resolve());
  }
  const [code] = (await exited) as [number | null];
  expect(code, trace).toBe(0);
});
