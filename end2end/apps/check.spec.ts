// `poolgate check --through`: what an operator learns about the proxy in front of an application.

import { spawn } from "node:child_process";
import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { text } from "node:stream/consumers";
import type { Site } from "./site.ts";
import { expect, test } from "./world.ts";

/** Verdicts by the names of the probes. */
type Verdicts = Record<string, string>;

/** Runs the check next to the server, with the settings that an operator of a real pool has. */
async function check(site: Site, url: string, apps: string): Promise<Verdicts> {
  const { description, clientSecret } = site.pool;
  const secret = join(site.stack.data, "client-secret");
  await writeFile(secret, clientSecret);
  const settings = {
    PUBLIC_URL: site.loginUrl,
    LISTEN: site.stack.address,
    APPS: apps,
    TRUSTED_PROXIES: "127.0.0.1/32",
    COGNITO_USER_POOL_ID: description.user_pool_id,
    COGNITO_CLIENT_ID: site.pool.clientId("confidential"),
    COGNITO_CLIENT_SECRET_FILE: secret,
    COGNITO_ENDPOINT: description.endpoint,
    COGNITO_ISSUER: description.issuer,
    COGNITO_JWKS_URL: `${description.issuer}/.well-known/jwks.json`,
    SESSION_STORE: `sqlite:${join(site.stack.data, "poolgate.db")}`,
    DIST_DIR: site.stack.dist,
    SSL_CERT_FILE: site.proxy.certificate,
  };
  const child = spawn(site.stack.program, ["check", "--json", "--through", url], { env: settings, stdio: ["ignore", "pipe", "pipe"] });
  const [printed, log] = await Promise.all([text(child.stdout), text(child.stderr)]);
  const { findings } = JSON.parse(printed || `{"findings":${JSON.stringify(log)}}`) as { findings: { probe: string; verdict: string; answer: string }[] };
  const through = findings.filter(({ probe }) => probe.startsWith("through."));
  return Object.fromEntries(through.map(({ probe, verdict, answer }) => [probe, verdict === "failed" ? `failed: ${answer}` : verdict]));
}

test("poolgate check finds nothing wrong with the configuration of the documentation", async ({ site }) => {
  const verdicts = await check(site, site.url("wiki"), `wiki ${new URL(site.url("wiki")).origin} groups=staff`);
  expect(verdicts).toMatchObject({
    "through.own_paths": "ok",
    "through.navigation": "ok",
    "through.fetch": "ok",
    "through.spoofed_headers": "ok",
  });
});

test("poolgate check notices that an application answers everybody", async ({ site, front }) => {
  test.skip(front !== "nginx", "there is no proxy in between: once is enough");
  const open = `http://wiki.localhost:${site.echo.port}`;
  const verdicts = await check(site, open, `wiki ${open} any`);
  expect(verdicts["through.navigation"]).toContain("failed: status 200: the application answers everybody");
  expect(verdicts["through.fetch"]).toContain("failed");
});
