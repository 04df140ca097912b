// The signed assertion, verified by the examples of docs/applications.md as they stand there.

import { execFile } from "node:child_process";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { promisify } from "node:util";
import { example } from "./document.ts";
import { type Received, valueOf } from "./echo.ts";
import { proxyProgram } from "./proxy.ts";
import type { App, Site } from "./site.ts";
import { FETCH } from "./visitor.ts";
import { expect, received, test } from "./world.ts";

const run = promisify(execFile);

/** Runs an example with an assertion, and returns the claims that it accepts. */
type Verify = (assertion: string) => Promise<Record<string, unknown>>;

/** An example for the wiki, in a file of its own, next to a program that calls it. */
async function inFile(folder: string, language: string, name: string, site: Site): Promise<void> {
  const text = example(language);
  const swapped = text.replace("https://login.example.org", site.loginUrl).replace("https://wiki.example.org", new URL(site.url("wiki")).origin);
  await writeFile(join(folder, name), swapped);
}

async function inNode(folder: string, site: Site): Promise<Verify> {
  await inFile(folder, "js", "example.mjs", site);
  const program = `import dns from "node:dns";
import { user } from "./example.mjs";
const { lookup } = dns;
dns.lookup = (name, ...rest) => lookup(name.endsWith(".localhost") ? "127.0.0.1" : name, ...rest);
console.log(JSON.stringify(await user(process.argv[2])));
`;
  await writeFile(join(folder, "run.mjs"), program);
  const env = { PATH: process.env["PATH"] ?? "", NODE_EXTRA_CA_CERTS: site.proxy.certificate };
  return async (assertion) => JSON.parse((await run(process.execPath, [join(folder, "run.mjs"), assertion], { env })).stdout) as Record<string, unknown>;
}

async function inPython(folder: string, site: Site): Promise<Verify> {
  await inFile(folder, "python", "example.py", site);
  const program = `import json, socket, sys
lookup = socket.getaddrinfo
socket.getaddrinfo = lambda host, *rest, **more: lookup("127.0.0.1" if str(host).endswith(".localhost") else host, *rest, **more)
from example import user
print(json.dumps(user(sys.argv[1])))
`;
  await writeFile(join(folder, "run.py"), program);
  const python = await proxyProgram("python");
  const env = { PATH: process.env["PATH"] ?? "", SSL_CERT_FILE: site.proxy.certificate };
  return async (assertion) => JSON.parse((await run(python, [join(folder, "run.py"), assertion], { env })).stdout) as Record<string, unknown>;
}

/** Changes one character of the signature. */
function forged(assertion: string): string {
  const at = assertion.length - 10;
  return `${assertion.slice(0, at)}${assertion[at] === "A" ? "B" : "A"}${assertion.slice(at + 1)}`;
}

test("the assertion says what the headers say, and the examples in Node and Python accept it and no other", async ({ site, visitor, front }) => {
  const ada = await visitor("staff");
  const open = async (app: App): Promise<Received> => {
    await ada.open(site.url(app));
    return received(await ada.request(site.url(app), { headers: [...FETCH, ["X-Poolgate-Assertion", "forged"]] }));
  };
  const request = await open("wiki");
  const assertion = valueOf(request, "X-Poolgate-Assertion")!;
  const [, payload = ""] = assertion.split(".");
  const claims = JSON.parse(Buffer.from(payload, "base64url").toString()) as Record<string, unknown>;
  expect(claims).toMatchObject({ iss: site.loginUrl, aud: new URL(site.url("wiki")).origin, sub: valueOf(request, "X-Poolgate-User") });
  expect(Number(claims["exp"]) - Number(claims["iat"])).toBe(60);

  // One proxy is enough: the examples do not know which one there is.
  if (front !== "nginx") return;
  const forHelp = valueOf(await open("help"), "X-Poolgate-Assertion")!;
  // Below the package, so that the example finds its library.
  const folder = await mkdtemp(join(import.meta.dirname, "node_modules/.example-"));
  try {
    for (const verify of [await inNode(folder, site), await inPython(folder, site)]) {
      expect(await verify(assertion)).toEqual(claims);
      await expect(verify(forged(assertion))).rejects.toThrow(/signature/i);
      await expect(verify(forHelp)).rejects.toThrow(/aud/i);
    }
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
});
